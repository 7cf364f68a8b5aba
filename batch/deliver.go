package batch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"github.com/quotediff/quotediff/report"
	"github.com/quotediff/quotediff/report/format"
)

// tell makes the digest of the pass and delivers it. If it cannot be delivered, the
// run fails, and the next one delivers its news together with what is new by then:
// a digest may come twice, but is never lost.
func (p *pass) tell(ctx context.Context) error {
	if p.Stories == 0 && p.told == p.after {
		return nil
	}
	digest, err := p.since(ctx, p.told, p.writeReport)
	if err != nil || digest.Empty() {
		return err
	}
	for _, deliver := range []func(context.Context, *Digest) error{p.toFile, p.toCommand, p.toWebhook} {
		if err := deliver(ctx, digest); err != nil {
			return err
		}
	}
	return nil
}

// writeReport writes the report of a story into the folder for reports.
func (d *Desk) writeReport(story string, r *report.Report) error {
	folder, kind := d.Config.Reports.Folder, d.Config.Reports.Format
	if folder == "" {
		return nil
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("making the folder of the reports: %w", err)
	}
	return replace(filepath.Join(folder, story+"."+kind), func(w io.Writer) error {
		switch kind {
		case "html":
			return format.HTML(w, r, format.Full)
		case "json":
			return report.JSON(w, r)
		}
		return format.Markdown(w, r, format.Full)
	})
}

// write writes a digest in the format of the configuration.
func (d *Desk) write(w io.Writer, digest *Digest) error {
	if d.Config.Digest.Format == "json" {
		return digest.JSON(w)
	}
	return digest.Markdown(w)
}

func (d *Desk) toFile(_ context.Context, digest *Digest) error {
	switch name := d.Config.Digest.File; name {
	case "":
		return nil
	case "-":
		return d.write(d.Out, digest)
	default:
		return replace(name, func(w io.Writer) error { return d.write(w, digest) })
	}
}

// longestCommand is how long digest.on_new may take: the store is locked meanwhile.
const longestCommand = 10 * time.Minute

// toCommand passes the digest to the command in the configuration.
func (d *Desk) toCommand(ctx context.Context, digest *Digest) error {
	line := d.Config.Digest.OnNew
	if line == "" {
		return nil
	}
	var text bytes.Buffer
	if err := d.write(&text, digest); err != nil {
		return err
	}
	shell, flag := "sh", "-c"
	if runtime.GOOS == "windows" {
		shell, flag = "cmd", "/C"
	}
	ctx, cancel := context.WithTimeout(ctx, longestCommand)
	defer cancel()
	c := exec.CommandContext(ctx, shell, flag, line)
	c.Stdin = &text
	c.WaitDelay = time.Second // what the command has started may hold its output open
	if said, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("digest.on_new: %s: %w: %s", line, err, bytes.TrimSpace(said))
	}
	return nil
}

// toWebhook sends the digest as JSON to the address in the configuration.
func (d *Desk) toWebhook(ctx context.Context, digest *Digest) error {
	to := d.Config.Digest.Webhook
	if to == "" {
		return nil
	}
	var message bytes.Buffer
	if err := digest.JSON(&message); err != nil {
		return err
	}
	f, err := d.fetcher(ctx)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := f.Post(ctx, to, "application/json", message.Bytes()); err != nil {
		return fmt.Errorf("digest.webhook: %w", err)
	}
	return nil
}

// replace writes a file that appears complete or not at all.
func replace(name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".quotediff-*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	defer os.Remove(f.Name()) // fails once it is renamed, as it should
	if err := errors.Join(write(f), f.Chmod(0o644), f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return os.Rename(f.Name(), name)
}
