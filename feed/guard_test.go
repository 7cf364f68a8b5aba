package feed

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"code.dny.dev/ssrf"
	"golang.org/x/net/dns/dnsmessage"
)

// special are addresses of no public host: IANA's registries of special-purpose
// addresses, and those of IPv6 that hold one of IPv4.
var special = []string{
	"0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.0.1",
	"169.254.169.254", "172.16.0.1", "172.31.255.254", "192.0.0.1", "192.0.2.1",
	"192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1",
	"240.0.0.1", "255.255.255.255",
	"::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
	"64:ff9b::7f00:1", "64:ff9b:1::1", "2001::1", "2001:db8::1", "2002:7f00:1::1",
	"fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1",
}

// public serves on an address of this machine that the guard of the test takes
// for public.
func public(t *testing.T, handle http.HandlerFunc) (*httptest.Server, netip.Prefix) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.2:0")
	if err != nil {
		t.Skip(err)
	}
	s := &httptest.Server{Listener: l, Config: &http.Server{Handler: handle}}
	s.Start()
	t.Cleanup(s.Close)
	return s, netip.MustParsePrefix("127.0.0.2/32")
}

func guarded(t *testing.T, r *net.Resolver, public ...netip.Prefix) *Fetcher {
	t.Helper()
	o := options(newClock())
	o.AllowPrivate = false
	f, err := newFetcher(o, r, public...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.Close)
	return f
}

// refused checks the error of an address that the guard must not let through.
func refused(t *testing.T, ip string, err error, want string) {
	t.Helper()
	if !errors.Is(err, ssrf.ErrProhibitedIP) || !strings.Contains(err.Error(), ": refused: private address"+want) {
		t.Errorf("%s: %v", ip, err)
	}
}

// TestPrivateAddresses holds that no connection is made to a special address
// given by number.
func TestPrivateAddresses(t *testing.T) {
	t.Parallel()
	inside := serve(t, func(http.ResponseWriter, *http.Request) {})
	_, port, _ := net.SplitHostPort(inside.Listener.Addr().String())
	for _, ip := range special {
		f := guarded(t, net.DefaultResolver)
		_, err := f.Fetch(t.Context(), Request{URL: "http://" + net.JoinHostPort(ip, port)})
		refused(t, ip, err, "; use --allow-private")
		_, err = f.FetchPage(t.Context(), Request{URL: "http://" + net.JoinHostPort(ip, port), Permitted: true})
		refused(t, ip, err, "; use --allow-private")
	}
	if len(inside.seen) != 0 {
		t.Errorf("%d requests inside", len(inside.seen))
	}
	if f := guarded(t, net.DefaultResolver); f.transport.Proxy != nil {
		t.Error("a proxy would be checked instead of the address")
	}
}

// TestRedirectToPrivate holds the same for a public host that redirects there.
func TestRedirectToPrivate(t *testing.T) {
	t.Parallel()
	inside := serve(t, func(http.ResponseWriter, *http.Request) {})
	_, port, _ := net.SplitHostPort(inside.Listener.Addr().String())
	to := ""
	s, net2 := public(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		http.Redirect(w, r, to, http.StatusFound)
	})
	for _, ip := range special {
		to = "http://" + net.JoinHostPort(ip, port) + "/latest"
		_, err := guarded(t, net.DefaultResolver, net2).Fetch(t.Context(), Request{URL: s.URL + "/feed"})
		refused(t, ip, err, ", redirected to "+to)
	}
	if len(inside.seen) != 0 {
		t.Errorf("%d requests inside", len(inside.seen))
	}
}

// TestRebinding holds the same for a name that is public when it is looked up
// first and private the second time.
func TestRebinding(t *testing.T) {
	t.Parallel()
	s, net2 := public(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connection", "close") // the next request looks up again
		http.NotFound(w, r)
	})
	_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
	for _, ip := range special {
		names := nameServer(t, "127.0.0.2", ip)
		f := guarded(t, names, net2)
		_, err := f.Fetch(t.Context(), Request{URL: "http://courier.example:" + port + "/feed"})
		refused(t, ip, err, "; use --allow-private")
		if h := f.Hosts(); len(h) != 1 || h[0].RobotsTrouble != "" {
			t.Errorf("%s: the first look-up did not lead to the public host: %+v", ip, h)
		}
	}
}

// nameServer returns a resolver whose server answers the first question of each
// type with the first address, all others with the second.
func nameServer(t *testing.T, first, then string) *net.Resolver {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	go answerNames(conn, netip.MustParseAddr(first), netip.MustParseAddr(then))
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, network, address string) (net.Conn, error) {
		c, err := net.DialUDP("udp", nil, conn.LocalAddr().(*net.UDPAddr))
		return patient{c}, err
	}}
}

// patient is a connection on which the resolver waits as long as it takes: after
// its five seconds it would ask again, and get the second answer.
type patient struct{ *net.UDPConn }

func (patient) SetDeadline(time.Time) error { return nil }

func answerNames(conn net.PacketConn, first, then netip.Addr) {
	asked := map[dnsmessage.Type]int{}
	buf := make([]byte, 1500)
	for {
		n, from, err := conn.ReadFrom(buf)
		if err != nil {
			return
		}
		var m dnsmessage.Message
		if m.Unpack(buf[:n]) != nil || len(m.Questions) == 0 {
			continue
		}
		q := m.Questions[0]
		ip := then
		if asked[q.Type]++; asked[q.Type] == 1 {
			ip = first
		}
		m.Header = dnsmessage.Header{ID: m.Header.ID, Response: true, Authoritative: true}
		m.Additionals = nil
		h := dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class, Type: q.Type}
		switch {
		case q.Type == dnsmessage.TypeA && ip.Is4():
			m.Answers = []dnsmessage.Resource{{Header: h, Body: &dnsmessage.AResource{A: ip.As4()}}}
		case q.Type == dnsmessage.TypeAAAA && ip.Is6():
			m.Answers = []dnsmessage.Resource{{Header: h, Body: &dnsmessage.AAAAResource{AAAA: ip.As16()}}}
		}
		out, err := m.Pack()
		if err != nil {
			return
		}
		conn.WriteTo(out, from)
	}
}
