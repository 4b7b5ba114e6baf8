#!/usr/bin/env node
import{a as m}from"./chunks/chunk-YQZJQ5TV.js";import{a as d,d as o}from"./chunks/chunk-Y7FJN4Y5.js";import"./chunks/chunk-4MLHPEJO.js";import"./chunks/chunk-VES76SVH.js";import"./chunks/chunk-5QPJBBGW.js";import{fileURLToPath as A}from"node:url";function f(e){e.on("error",n=>{n.code==="EPIPE"&&process.exit(),e!==process.stderr&&process.stderr.write(o`hardlist: the output cannot be written: ${d(n.code??"")}\n`),process.exit(2)})}var $=o`Hardlist: from a hardening guide to a verdict for each of its sentences.

  hardlist check [root]         hold the files of a repository against a guide
  hardlist checklist [guide]    the checklist of a guide
  hardlist inventory [root]     what the files say: applications, channels, relations, images
  hardlist explain [id]         a requirement or a probe; without an id, what is checked and what is not

  --help, --version             also after a command: hardlist check --help
`,j={check:o`hardlist check [root]            hold the files below root (default: .) against a guide

  --guide PATH      the guide; default: the guides of hardlist.yml, else the guide of Charmed Kubeflow that ships
  --new-only REF    only failures that are not there at this commit fail: what was wrong before is shown and does not count
  --policy-ref REF  the commit whose hardlist.yml, lock and guides count; what the files make of them is shown, not applied
  --fail-on LEVEL   critical, high (default), medium, low or never: which failures end with exit code 1
  --format FORM     text (default), json, markdown
  --all             everything, not one screen

Examples
  hardlist check
  hardlist check --policy-ref main --new-only main
  hardlist check deploy --guide docs/hardening.md --fail-on medium
  hardlist check --format json > report.json

Exit codes: 0 clean, 1 failures, 2 could not run, 3 nothing evaluated or not whole, 4 the lock is stale, 70 a bug of Hardlist
`,checklist:o`hardlist checklist [guide]       the checklist of a guide (default: as for check)

  --write           write hardlist.lock.json and HARDENING.md, which keep the ids of the requirements
  --check           compare the guide with hardlist.lock.json: exit code 4 when it is stale, 2 when it was edited by hand
  --format FORM     text (default), json, markdown

Examples
  hardlist checklist docs/hardening.md
  hardlist checklist --write
  hardlist checklist --check
`,inventory:o`hardlist inventory [root]        what the files below root (default: .) say

  --format FORM     text (default), json, markdown

Examples
  hardlist inventory
  hardlist inventory deploy --format json
`,explain:o`hardlist explain [id]            what a requirement or a probe is about, and what would change its verdict;
                                 without an id, which probes the guide asks for and which it does not

  --guide PATH      the guide of the requirement; default: as for check
  --format FORM     text (default, the page as Markdown), json, markdown

Examples
  hardlist explain
  hardlist explain channel/risk-keeps-promise
  hardlist explain applications/encryption/encryption-enabled-https
`};function k(e){return e?j[e]:$}import{parseArgs as S}from"node:util";var h=["check","checklist","inventory","explain"],x=["text","json","markdown"],b=["critical","high","medium","low","never"],p={guide:{type:"string"},"fail-on":{type:"string"},"policy-ref":{type:"string"},"new-only":{type:"string"},format:{type:"string"},all:{type:"boolean"},write:{type:"boolean"},check:{type:"boolean"},help:{type:"boolean",short:"h"},version:{type:"boolean",short:"V"}},v={check:["guide","policy-ref","new-only","fail-on","format","all"],checklist:["write","check","format"],inventory:["format"],explain:["guide","format"]};function O(e){let n=C(e);if(typeof n=="string")return l(n);let{values:t,positionals:r}=n,[s,c,...u]=r;if(t.version)return{kind:"version"};let a=h.find(i=>i===s);if(t.help||s===void 0&&e.length===0)return{kind:"help",...a?{command:a}:{}};if(!a)return l(s===void 0?`no command: ${h.join(", ")}`:H(s));if(u.length>0)return l(`\`${a}\` takes one argument, not ${u.length+1}`);let g=Object.keys(t).find(i=>!v[a].includes(i));if(g!==void 0)return l(`\`${a}\` has no --${g}; it has ${v[a].map(i=>`--${i}`).join(", ")}`);let y=x.find(i=>i===(t.format??"text"));if(!y)return l(`--format is one of ${x.join(", ")}`);let w=b.find(i=>i===(t["fail-on"]??"high"));return w?t.write&&t.check?l("--write and --check exclude each other"):{kind:"command",command:a,format:y,failOn:w,all:t.all??!1,write:t.write??!1,check:t.check??!1,...c===void 0?{}:{argument:c},...t.guide===void 0?{}:{guide:t.guide},...t["policy-ref"]===void 0?{}:{policyRef:t["policy-ref"]},...t["new-only"]===void 0?{}:{newOnly:t["new-only"]}}:l(`--fail-on is one of ${b.join(", ")}`)}function C(e){try{return S({args:[...e],options:p,allowPositionals:!0,strict:!0})}catch(n){let t=e.find(r=>r.startsWith("--")&&!Object.hasOwn(p,r.slice(2).split("=")[0]??""));return n instanceof Error?T(n.message,t):"the arguments cannot be read"}}function T(e,n){let t=n===void 0?void 0:m(n,Object.keys(p).map(s=>`--${s}`)),[r=e]=e.split(". ");return t===void 0?r:`${r}; did you mean ${t}?`}function H(e){let n=m(e,h);return`\`${e}\` is no command; ${n===void 0?`there are ${h.join(", ")}`:`did you mean \`${n}\`?`}`}var l=e=>({kind:"wrong",message:e});async function R(e){let n=O(e.argv);switch(n.kind){case"version":return e.out(o`${d(E())}\n`),0;case"help":return e.out(k(n.command)),0;case"wrong":return e.err(o`hardlist: ${d(n.message)}\n          hardlist --help shows the commands\n`),2;case"command":return I(n,e)}}async function I(e,n){try{let{commandRunners:t}=await import("./chunks/commands-QEKJYB7X.js");return await t[e.command](e,{...n,version:E()})}catch(t){let r=t instanceof Error?t.message:String(t),s=n.env.HARDLIST_DEBUG&&t instanceof Error?(t.stack??"").split(`
`).map(d):[];n.err(o`hardlist: a bug of Hardlist: ${d(r)}\n`),n.err(o`          please report it; HARDLIST_DEBUG=1 shows where it happened\n`);for(let c of s)n.err(o`${c}\n`);return 70}}var E=()=>"0.1.0";f(process.stdout);f(process.stderr);process.exitCode=await R({argv:process.argv.slice(2),home:A(new URL("..",import.meta.url)),cwd:process.cwd(),env:process.env,isTerminal:process.stdout.isTTY??!1,today:new Date().toISOString().slice(0,10),out:e=>process.stdout.write(e),err:e=>process.stderr.write(e)});
