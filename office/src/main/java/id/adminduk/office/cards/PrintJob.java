package id.adminduk.office.cards;

import id.adminduk.devices.card.CardFace;

/** An assignment whose card is still to be printed; made only from a {@code PrintReady}. */
record PrintJob(Assignment assignment, CardFace face) {}
