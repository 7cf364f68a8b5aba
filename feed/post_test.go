package feed

import (
	"io"
	"net"
	"net/http"
	"testing"
)

// TestPost holds that a message reaches an address of this machine also where
// feeds may not come from there, with a name and password in the address, and
// that a message that is refused is an error.
func TestPost(t *testing.T) {
	t.Parallel()
	got := ""
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		user, password, _ := r.BasicAuth()
		got = r.Method + " " + r.Header.Get("Content-Type") + " " + user + ":" + password + " " + string(body)
		switch r.URL.Path {
		case "/hook":
			w.WriteHeader(http.StatusAccepted)
		case "/moved":
			http.Redirect(w, r, "/hook", http.StatusTemporaryRedirect)
		default:
			http.NotFound(w, r)
		}
	})
	f := guarded(t, net.DefaultResolver)
	if err := f.Post(t.Context(), "http://me:secret@"+s.Listener.Addr().String()+"/hook", "application/json", []byte("{}")); err != nil {
		t.Error(err)
	}
	if want := "POST application/json me:secret {}"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for path, want := range map[string]string{
		"/moved": "not taken: redirected (307) to /hook; use that address",
		"/gone":  "not taken: not found (404)",
	} {
		if err := f.Post(t.Context(), s.URL+path, "application/json", nil); message(err, s) != "http://courier.example"+path+": "+want {
			t.Errorf("%s: %v", path, err)
		}
	}
	if n := len(s.asked("/hook")); n != 1 {
		t.Errorf("%d requests, a redirect was followed", n)
	}
}
