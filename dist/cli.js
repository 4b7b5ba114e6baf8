#!/usr/bin/env node
import{a as m}from"./chunks/chunk-YQZJQ5TV.js";import{a as d,d as o}from"./chunks/chunk-U6NNYZLO.js";import"./chunks/chunk-4MLHPEJO.js";import"./chunks/chunk-BVYBQ347.js";import"./chunks/chunk-QYV2IZYS.js";import"./chunks/chunk-5QPJBBGW.js";import{fileURLToPath as D}from"node:url";function p(t){t.on("error",n=>{n.code==="EPIPE"&&process.exit(),t!==process.stderr&&process.stderr.write(o`hardlist: the output cannot be written: ${d(n.code??"")}\n`),process.exit(2)})}var C=o`Hardlist: from a hardening guide to a verdict for each of its sentences.

  hardlist check [root]         hold the files of a repository against a guide
  hardlist checklist [guide]    the checklist of a guide
  hardlist inventory [root]     what the files say: applications, channels, relations, images
  hardlist explain [id]         a requirement or a probe; without an id, what is checked and what is not
  hardlist channels update      write down what Charmhub publishes of the charms that the files name

  --help, --version             also after a command: hardlist check --help
`,S={check:o`hardlist check [root]            hold the files below root (default: .) against a guide

  --guide PATH      the guide; default: the guides of hardlist.yml, else the guide of Charmed Kubeflow that ships
  --new-only REF    only failures that are not there at this commit fail: what was wrong before is shown and does not count
  --policy-ref REF  the commit whose hardlist.yml, lock and guides count; what the files make of them is shown, not applied
  --fail-on LEVEL   critical, high (default), medium, low or never: which failures end with exit code 1
  --format FORM     text (default), json, markdown
  --all             everything, not one screen
  --fix             write the fixes of what fails into the files, then tell the verdict of what they are now
  --dry-run         write nothing: print those fixes as a patch for \`git apply\`, with paths from the top of the repository

Examples
  hardlist check
  hardlist check --dry-run > fixes.patch
  hardlist check --policy-ref main --new-only main
  hardlist check deploy --guide docs/hardening.md --fail-on medium
  hardlist check --format json > report.json

Exit codes: 0 clean, 1 failures, 2 could not run, 3 nothing evaluated or not whole, 4 the lock is stale, 70 a bug of Hardlist
`,checklist:o`hardlist checklist [guide]       the checklist of a guide (default: as for check)

  --write           write hardlist.lock.json and HARDENING.md, which keep the ids of the requirements
  --check           compare the guide with hardlist.lock.json: exit code 4 when it is stale, 2 when it was edited by hand
  --explain         every statement of the guide, and why it is an item or none
  --review          for the guide's author: what it warns of, and the items that nothing shows yet
  --format FORM     text (default), json, markdown

Examples
  hardlist checklist docs/hardening.md
  hardlist checklist docs/hardening.md --explain
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
`,channels:o`hardlist channels update [charm...]
                                 ask Charmhub for the channels of the charms that the files below the working folder name,
                                 and of those that are named here, and write hardlist.channels.json, to be committed;
                                 nothing is written unless all are answered

  --base-url URL    a mirror of the API: https, or http on this machine (default: https://api.charmhub.io)

Examples
  hardlist channels update
  hardlist channels update kubeflow --base-url https://charmhub.example.org

Exit codes: 0 written or as before, 2 the store does not answer or the file cannot be written, 3 no charm is named
`};function b(t){return t?S[t]:C}import{parseArgs as T}from"node:util";var c=["check","checklist","inventory","explain","channels"],v=["text","json","markdown"],R=["critical","high","medium","low","never"],u={guide:{type:"string"},"fail-on":{type:"string"},"policy-ref":{type:"string"},"new-only":{type:"string"},format:{type:"string"},all:{type:"boolean"},write:{type:"boolean"},check:{type:"boolean"},explain:{type:"boolean"},review:{type:"boolean"},fix:{type:"boolean"},"dry-run":{type:"boolean"},"base-url":{type:"string"},help:{type:"boolean",short:"h"},version:{type:"boolean",short:"V"}},I=["write","check","explain","review"],E={check:["guide","policy-ref","new-only","fail-on","format","all","fix","dry-run"],checklist:["write","check","explain","review","format"],inventory:["format"],explain:["guide","format"],channels:["base-url"]};function O(t){let n=H(t);if(typeof n=="string")return s(n);let{values:e,positionals:i}=n,[l,h,...f]=i;if(e.version)return{kind:"version"};let a=c.find(r=>r===l);if(e.help||l===void 0&&t.length===0)return{kind:"help",...a?{command:a}:{}};if(!a)return s(l===void 0?`no command: ${c.join(", ")}`:L(l));if(a==="channels"&&h!=="update")return s("`channels` has one thing to do: hardlist channels update");if(f.length>0&&a!=="channels")return s(`\`${a}\` takes one argument, not ${f.length+1}`);let y=Object.keys(e).find(r=>!E[a].includes(r));if(y!==void 0)return s(`\`${a}\` has no --${y}; it has ${E[a].map(r=>`--${r}`).join(", ")}`);let g=v.find(r=>r===(e.format??"text"));if(!g)return s(`--format is one of ${v.join(", ")}`);let w=R.find(r=>r===(e["fail-on"]??"high"));if(!w)return s(`--fail-on is one of ${R.join(", ")}`);let[k,x]=I.filter(r=>e[r]);return e["dry-run"]&&(e.format??e.all)!==void 0?s("--dry-run prints a patch and no report: it goes without --format and --all"):k!==void 0&&x!==void 0?s(`--${k} and --${x} exclude each other`):{kind:"command",command:a,format:g,failOn:w,all:e.all??!1,write:e.write??!1,check:e.check??!1,explain:e.explain??!1,review:e.review??!1,fix:e.fix??!1,dryRun:e["dry-run"]??!1,names:f,...h===void 0?{}:{argument:h},...e["base-url"]===void 0?{}:{baseUrl:e["base-url"]},...e.guide===void 0?{}:{guide:e.guide},...e["policy-ref"]===void 0?{}:{policyRef:e["policy-ref"]},...e["new-only"]===void 0?{}:{newOnly:e["new-only"]}}}function H(t){try{return T({args:[...t],options:u,allowPositionals:!0,strict:!0})}catch(n){let e=t.find(i=>i.startsWith("--")&&!Object.hasOwn(u,i.slice(2).split("=")[0]??""));return n instanceof Error?A(n.message,e):"the arguments cannot be read"}}function A(t,n){let e=n===void 0?void 0:m(n,Object.keys(u).map(l=>`--${l}`)),[i=t]=t.split(". ");return e===void 0?i:`${i}; did you mean ${e}?`}function L(t){let n=m(t,c);return`\`${t}\` is no command; ${n===void 0?`there are ${c.join(", ")}`:`did you mean \`${n}\`?`}`}var s=t=>({kind:"wrong",message:t});async function $(t){let n=O(t.argv);switch(n.kind){case"version":return t.out(o`${d(j())}\n`),0;case"help":return t.out(b(n.command)),0;case"wrong":return t.err(o`hardlist: ${d(n.message)}\n          hardlist --help shows the commands\n`),2;case"command":return P(n,t)}}async function P(t,n){try{let{commandRunners:e}=await import("./chunks/commands-FCY5XQAE.js");return await e[t.command](t,{...n,version:j()})}catch(e){let i=e instanceof Error?e.message:String(e),l=n.env.HARDLIST_DEBUG&&e instanceof Error?(e.stack??"").split(`
`).map(d):[];n.err(o`hardlist: a bug of Hardlist: ${d(i)}\n`),n.err(o`          please report it; HARDLIST_DEBUG=1 shows where it happened\n`);for(let h of l)n.err(o`${h}\n`);return 70}}var j=()=>"0.1.0";p(process.stdout);p(process.stderr);process.exitCode=await $({argv:process.argv.slice(2),home:D(new URL("..",import.meta.url)),cwd:process.cwd(),env:process.env,isTerminal:process.stdout.isTTY??!1,columns:process.stdout.columns,today:new Date().toISOString().slice(0,10),out:t=>process.stdout.write(t),err:t=>process.stderr.write(t)});
