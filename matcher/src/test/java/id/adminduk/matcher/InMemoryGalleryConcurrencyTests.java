package id.adminduk.matcher;

class InMemoryGalleryConcurrencyTests extends GalleryInterleavings {

  @Override
  Gallery empty() {
    return new InMemoryGallery();
  }
}
