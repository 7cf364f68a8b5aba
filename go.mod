module github.com/quotediff/quotediff

go 1.26
