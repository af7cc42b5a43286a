package id.adminduk.matcher;

class CompactGalleryConcurrencyTests extends GalleryInterleavings {

  @Override
  Gallery empty() {
    return new CompactGallery();
  }
}
