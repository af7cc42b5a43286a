package id.adminduk.matcher;

class InMemoryGalleryTests extends GalleryPromises {

  @Override
  Gallery empty() {
    return new InMemoryGallery();
  }
}
