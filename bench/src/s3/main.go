// An S3 server in memory, for measuring against: gofakes3, and beside it what poc asks of STS.
// GET /-/calls answers how many calls of each kind came since the last time, as JSON.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"html"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"regexp"
	"sync"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
)

const identity = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
<GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/bench</Arn><UserId>AIDABENCH</UserId>
<Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`

var eTag = regexp.MustCompile("<ETag>.*</ETag>")

type counted struct {
	next  http.Handler
	mutex sync.Mutex
	calls map[string]int
}

func (c *counted) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/-/calls" {
		c.mutex.Lock()
		defer c.mutex.Unlock()
		json.NewEncoder(w).Encode(c.calls)
		c.calls = map[string]int{}
		return
	}
	kind := r.Method + " object"
	if r.URL.Query().Has("list-type") || r.URL.Query().Has("prefix") {
		kind = "list"
	} else if r.URL.Path == "/" {
		kind = "identity"
	}
	c.mutex.Lock()
	c.calls[kind]++
	c.mutex.Unlock()
	if kind == "identity" && r.Method == http.MethodPost {
		w.Header().Set("Content-Type", "text/xml")
		fmt.Fprint(w, identity)
		return
	}
	if r.Method == http.MethodPost && r.URL.Query().Has("uploadId") {
		c.complete(w, r)
		return
	}
	c.next.ServeHTTP(w, r)
}

// gofakes3 tells another ETag of an object that came in parts than it lists later; S3 tells the same.
func (c *counted) complete(w http.ResponseWriter, r *http.Request) {
	told, head := httptest.NewRecorder(), httptest.NewRecorder()
	c.next.ServeHTTP(told, r)
	c.next.ServeHTTP(head, httptest.NewRequest(http.MethodHead, r.URL.Path, nil))
	for name, values := range told.Header() {
		w.Header()[name] = values
	}
	w.Header().Del("Content-Length")
	w.WriteHeader(told.Code)
	listed := "<ETag>" + html.EscapeString(head.Header().Get("ETag")) + "</ETag>"
	w.Write(eTag.ReplaceAllLiteral(told.Body.Bytes(), []byte(listed)))
}

func main() {
	port := flag.Int("port", 0, "on loopback; 0 for any")
	flag.Parse()
	s3 := gofakes3.New(s3mem.New(),
		gofakes3.WithAutoBucket(true), gofakes3.WithoutVersioning(), gofakes3.WithLogger(gofakes3.DiscardLog()))
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", *port))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(listener.Addr())
	log.Fatal(http.Serve(listener, &counted{next: s3.Server(), calls: map[string]int{}}))
}
