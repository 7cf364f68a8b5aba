package main
import ("bufio";"encoding/json";"fmt";"os";"strings";"github.com/quotediff/quotediff/internal/sentence";"github.com/quotediff/quotediff/article")
func main(){ in:=bufio.NewReaderSize(os.Stdin,1<<20); dec:=json.NewDecoder(in)
for { var r struct{ID,Text,Lang string}; if dec.Decode(&r)!=nil {return}
 if r.Lang=="" {r.Lang=os.Args[1]}
 for _,p:=range article.Paragraphs(r.Text){ t:=r.Text[p.Start:p.End]; ss:=sentence.Split(t,r.Lang)
 for i:=1;i<len(ss);i++ { a:=t[ss[i-1][0]:ss[i-1][1]]; b:=t[ss[i][0]:ss[i][1]]
  if len(a)>45 {a=a[len(a)-45:]}; if len(b)>45{b=b[:45]}
  fmt.Printf("S %s ⏐ %s\n",strings.ToValidUTF8(a,""),strings.ToValidUTF8(b,"")) }
 for _,s:=range ss { x:=t[s[0]:s[1]]
  for k:=0;k+2<len(x);k++ { if strings.ContainsRune(".!?",rune(x[k])) { j:=k+1; for j<len(x)&&strings.ContainsRune(" \"'",rune(x[j])) {j++}; if j<len(x)&&j>k+1&&x[j]>='A'&&x[j]<='Z' { lo:=max(0,k-35); hi:=min(len(x),j+25); fmt.Printf("N %s\n",strings.ToValidUTF8(strings.ReplaceAll(x[lo:hi],"\n"," "),"")) } } } } } } }
