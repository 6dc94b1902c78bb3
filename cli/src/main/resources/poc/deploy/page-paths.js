// The page finds its way by itself: whatever is no file's name is answered by the page.
// Files that are not there stay not found, and nothing below /.well-known/ is touched.
function handler(event) {
  var request = event.request;
  var last = request.uri.substring(request.uri.lastIndexOf('/') + 1);
  if (last.indexOf('.') < 0 && request.uri.indexOf('/.well-known/') !== 0) {
    request.uri = '/index.html';
  }
  return request;
}
