// The API knows nothing of /api, below which it answers here.
function handler(event) {
  var request = event.request;
  request.uri = request.uri.replace(/^\/api(?=\/)/, '');
  return request;
}
