// Render room: the styles of a page that stands by itself. On paper and in black and white it says as much as on a
// screen: what a colour tells, a shape and a word tell too. Everything is measured in the size of the letters, so that
// paper and screen share one layout.

/** The style sheet of an exported page. */
export const FILE_STYLE = `
:root { --letters: 8.5; color-scheme: light dark; --ink: #16202a; --soft: #4b5661; --paper: #fff; --desk: #eceeee; --rule: #c3c9cd; --tint: #f3f5f5; --accent: #0b5a66; --warn: #8a4b00; --good: #1b6a35; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9eb; --soft: #a9b3ba; --paper: #1b2126; --desk: #12161a; --rule: #46515a; --tint: #232a30; --accent: #79cbd8; --warn: #f0b268; --good: #84d19b; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
@font-face { font-family: Narrowed; src: local('DejaVu Sans'); size-adjust: 87%; }
@font-face { font-family: Narrowed; src: local('DejaVu Sans Bold'); size-adjust: 87%; font-weight: 700; }
html { font: 15px/1.4 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', Roboto, Narrowed, sans-serif; }
body { background: var(--desk); color: var(--ink); overflow-wrap: anywhere; }
main, .copy { max-width: 74em; margin: 0 auto; }
time, .question .day, .card-part .day { white-space: nowrap; }
.contact, a[href^='mail'], .row.is-short, .figures > div { display: inline-block; max-width: 100%; }
main { padding: 1em 1em 0; }
.copy { padding: 0 calc(2.8em + 1px) 1em; color: var(--soft); }
.copy p { font-size: .9em; }
.front-copy { display: none; }
.paper { padding: 1.6em 1.8em; margin-bottom: 1em; background: var(--paper); border: 1px solid var(--rule); border-radius: 3px; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
ul, ol { list-style: none; }
.only-heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.title { display: grid; gap: .25em; }
.overline, .label, dt, .gate-more, .step, .day, .about, .summary, .contact, .person-more, .read-back, .when, .rule, .due, .back-head p { color: var(--soft); }
.overline { font-size: .9em; }
h1 { font-size: 1.85em; line-height: 1.15; letter-spacing: -.012em; text-wrap: balance; }
.purpose { font-size: 1.1em; max-width: 58em; }
h2 { font-size: 1em; line-height: inherit; }
h2 a, dt a { color: inherit; text-decoration: underline dotted; }
h2 a:hover, dt a:hover, h2 a:focus, dt a:focus { text-decoration: underline solid; }
.missing, .placeholder { color: var(--soft); font-style: italic; }
.stage { margin-top: .8em; }
.stage-now .day::before { content: '· '; }
.stage-now .about::before { content: '– '; }
.days { display: block; overflow: visible; margin-top: .3em; }
.day-line { fill: var(--rule); }
.day-line.is-past { fill: var(--soft); }
.day-line.is-now { fill: var(--ink); }
.day-now { stroke: var(--ink); stroke-width: 2; }
.day-word { fill: var(--ink); font-size: 11px; font-weight: 600; }
.track { display: grid; grid-template-columns: 11.25fr 14fr 16fr 30fr 15fr 15fr 11.25fr; font-size: .84em; line-height: 1.25; }
.step { padding: .1em .3em 0 0; }
.step.is-now { color: var(--ink); font-weight: 700; }
.step-days { display: block; font-weight: 400; }
.readiness { margin-top: .8em; }
.readiness h2, .readiness .summary { display: inline; margin-right: .5em; }
.verdict { color: var(--ink); font-weight: 600; }
.gates { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.6em, 1fr)); gap: .3em; margin-top: .3em; }
.gate { display: flex; gap: .4em; padding: .3em .45em; border: 1px solid var(--rule); border-radius: 3px; line-height: 1.25; }
.gate.is-open { border: 1px dashed var(--warn); }
.gate-words > * { display: block; }
.gate-more:empty { display: none; }
.mark { flex: none; width: .95em; height: .95em; margin-top: .15em; fill: currentColor; }
.mark .cut, .mark .ring, .mark .line { fill: none; stroke: currentColor; stroke-width: 1.8; }
.mark .cut { stroke: var(--paper); }
.is-passed .mark, .is-confirm .mark { color: var(--good); }
.is-open .mark, .is-warning .mark, .is-error .mark { color: var(--warn); }
.questions dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(12em, 1fr)); gap: .4em 1.4em; margin-top: .8em; }
.question dt { border-top: 2px solid var(--ink); padding-top: .2em; }
.flow { position: relative; margin-top: .8em; }
.flow-drawing { display: block; width: 100%; height: auto; }
.flow-drawing.is-tall { display: none; }
.flow-box rect { fill: var(--tint); stroke: var(--soft); }
.flow-text { fill: var(--ink); font-size: 13px; }
.flow-sub { fill: var(--soft); font-size: 11.5px; }
.flow-role { fill: var(--soft); font-size: 12.5px; font-weight: 600; }
.is-dense .flow-text { font-size: 12.5px; }
.is-dense .flow-sub { font-size: 12.5px; }
.flow-line, .flow-head { fill: none; stroke: var(--soft); stroke-width: 1.4; stroke-linejoin: round; }
.is-by-hand rect, .flow-line.is-by-hand { stroke: var(--warn); stroke-dasharray: 4 3; }
.flow-head.is-by-hand { stroke: var(--warn); }
.is-by-hand rect, .is-missing rect { fill: none; }
.is-missing rect, .flow-line.is-missing { stroke-dasharray: 1.5 4; stroke-linecap: round; }
.is-missing .flow-text { fill: var(--soft); font-style: italic; }
.people { margin-top: .7em; padding-top: .4em; border-top: 1px solid var(--rule); }
.people h2, .calls h2 { margin-bottom: .1em; }
.people .rows, .calls .rows { display: grid; grid-template-columns: repeat(auto-fit, minmax(15em, 1fr)); gap: .2em 1.4em; }
.people .row > *, .calls .row > * { display: inline; }
.people dt, .calls dt { margin-right: .5em; }
.calls .rows { grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr)); }
.columns { columns: 2 22em; column-gap: 1.9em; margin-top: .6em; }
.column { display: contents; }
.part, .card-part { padding: .25em 0 .3em; border-top: 1px solid var(--rule); }
.part, .list { break-inside: avoid; }
.part > h2 { float: left; margin-right: .6em; }
.part:not(:has(> .lead)) > .rows > .row:first-child { padding: 0; text-indent: 0; }
.lead > ul, .lead > ul > li { display: inline; padding: 0; }
.lead > ul > li + li::before { content: ' · '; }
.part::after { content: ''; display: block; clear: both; }
.lead, .row dd { white-space: pre-line; }
.row { padding-left: .9em; text-indent: -.9em; }
.row > * { display: inline; }
.row > * > * { text-indent: 0; }
.row dt { margin-right: .45em; }
.row.is-short { padding: 0; text-indent: 0; margin-right: 1em; }
.people .row, .calls .row { display: block; padding: 0; text-indent: 0; }
dd ul { padding-left: 1.1em; }
dd ul:not(.ticks, .findings) > li::before { content: '–'; float: left; margin-left: -1em; }
dd ul.is-run, dd ul.is-run > li { display: inline; padding: 0; }
dd ul.is-run > li::before { content: none !important; }
dd ul.is-run > li + li::before { content: ' · ' !important; float: none !important; margin: 0 !important; }
.ticks > li { padding-left: 1.35em; }
.row dd .ticks { padding-left: 0; }
.ticks input { width: .85em; height: .85em; margin: 0 .4em 0 -1.35em; vertical-align: -.08em; accent-color: var(--ink); }
.several { counter-reset: n; }
.several > li { counter-increment: n; padding-left: 1.2em; }
.several > li::before { content: counter(n); float: left; margin-left: -1.2em; color: var(--soft); }
.part > .several > li:first-child { clear: left; }
.pair + .pair::before { content: '· '; }
.then::before { content: '→ '; }
.people .comma { display: inline; }
code, .file { font: .93em 'Cascadia Mono', 'DejaVu Sans Mono', Consolas, monospace; }
.is-absent > h2, .is-absent > .missing { display: inline; float: none; }
.measures { clear: left; }
.measure { display: grid; grid-template-columns: minmax(0, 1fr) 9em; gap: 0 1em; break-inside: avoid; margin-bottom: .25em; }
.measure > * { grid-column: 1 / -1; }
.measure > .lead { font-weight: 600; }
.measure > .figures { grid-column: 1; }
.measure > .chart { grid-column: 2; align-self: center; width: 100%; height: auto; }
.figures > div { margin-right: .8em; }
.figures dt, .figures dd { display: inline; }
.figures dd { margin-left: .35em; font-weight: 600; }
.figures .day { font-weight: 400; font-size: .92em; }
.figures .missing { font-weight: 400; }
.chart-line, .chart-goal { fill: none; stroke: var(--ink); stroke-width: 1.5; }
.chart-goal { stroke-width: 1; stroke-dasharray: 3 3; stroke: var(--soft); }
.chart-dot, .chart-flag { fill: var(--ink); }
.chart-word { fill: var(--ink); font-size: 11px; }
.chart-start { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.back { break-before: page; }
.back h2 { font-size: 1.3em; }
.lists { columns: 2 22em; column-gap: 1.9em; }
.list { padding-top: .7em; }
.list:has(> h3 + .missing) { display: flex; gap: .6em; border-bottom: 1px solid var(--rule); }
.list:has(> h3 + .missing) h3 { border: 0; }
h3 { font-size: 1em; border-bottom: 1px solid var(--rule); break-after: avoid; }
.entry { display: grid; grid-template-columns: 6em minmax(0, 1fr); gap: .8em; padding: .2em 0; break-inside: avoid; }
h2 { break-after: avoid; }
.calls { margin-top: .8em; padding: .6em .8em; border: 2px solid var(--ink); border-radius: 3px; }
.calls .rows { font-size: 1.08em; }
.calls + .columns { margin-top: .9em; }
.card .part > h2 { float: none; }
.card .part, .card .card-part { padding: .5em 0 .6em; }
.card-run .card-part { break-inside: avoid; }
.card .measure { grid-template-columns: minmax(0, 1fr) 11em; margin-bottom: .7em; }
.card .measure > .chart { grid-row: 1 / span 3; align-self: start; }
.card .measure > :is(.lead, .rows) { grid-column: 1; }
.calls dd ul, .calls dd li { display: inline; padding: 0; }
.calls dd ul > li::before { content: none !important; }
.calls dd ul > li + li::before { content: ' · ' !important; float: none !important; margin: 0 !important; }
.card h2 { font-size: 1.12em; }
.gate-list { columns: 2 20em; column-gap: 1.9em; }
.gate-full { padding-bottom: .45em; }
.gate-full > :has(+ *) { break-after: avoid; }
.card-part > p:has(+ .list) { break-after: avoid; }
.points > li { break-inside: avoid; }
.gate-full > .label { padding-left: 1.35em; }
.gate-full .gate { border: 0; padding: 0; }
.points { padding-left: 1.35em; }
.points > li { margin-top: .2em; }
.points > li > :first-child { font-weight: 600; }
.finding { padding: .25em 0; break-inside: avoid; }
.answer { padding-left: 1.35em; }
.finding > span, .finding > a { display: flex; gap: .5em; }
.ask-line { font-weight: 600; }
@media (forced-colors: active) { .mark, svg { forced-color-adjust: auto; } .flow-box rect, .flow-line, .flow-head, .chart-line, .chart-goal, .day-now { stroke: CanvasText; } .flow-text, .flow-sub, .flow-role, .day-word, .chart-dot, .chart-flag, .chart-word { fill: CanvasText; } .day-line { fill: GrayText; } .day-line.is-now { fill: Highlight; } .flow-box rect, .chart-start { fill: Canvas; } .mark { fill: CanvasText; } .mark .cut { stroke: Canvas; } }
@media screen and (max-width: 46em) { .flow-drawing.is-wide { display: none; } .flow-drawing.is-tall { display: block; max-width: 32em; } .step-days { display: none; } .paper { padding: 1em .8em; } .measure { display: block; } .chart { max-width: 11em; } }
@media screen and (max-width: 46em) { .copy { padding: 0 calc(1.8em + 1px) 1em; } }
@media screen and (max-width: 28em) { .track { display: flex; flex-wrap: wrap; gap: 0 .9em; } .entry { display: block; } }
.stage + .card-part { margin-top: .8em; }
.gate-full .gate-words > * { display: inline; }
@media screen { .is-dense { max-width: calc(8700px / var(--letters)); } }
@page { margin: 6mm 7mm 5.5mm; }
@media print { :root { color-scheme: light; --ink: #000; --soft: #3d4247; --paper: #fff; --rule: #aab0b4; --tint: #f4f5f5; --accent: #000; --warn: #000; --good: #000; } html { font-size: 8.5pt; line-height: 1.13; } .front { font-size: calc(var(--letters) * 1pt); line-height: calc(.705 + var(--letters) * .05); } h1 { font-size: 1.75em; } .purpose { font-size: 1.05em; } .card { font-size: 10pt; line-height: 1.13; } body { background: none; } main, .copy { max-width: none; padding: 0; } .front-copy { display: block; } .paper { padding: 0; border: 0; margin: 0; } .front:not(.card) .questions { display: none; } a, h2 a, dt a { text-decoration: none; } .copy { padding-top: .3em; } .front:not(.card) .measure:not(:has(.chart-dot)) { display: block; } .front:not(.card) .chart:not(:has(.chart-dot)) { display: none; } .finding { padding: .12em 0; } .card .part, .card .card-part { padding: .4em 0 .45em; } .list { padding-top: .45em; } .copy p, .front-copy { font-size: 1em; color: var(--soft); } .front :is(.track, .overline, .figures .day) { font-size: 1em; } .front :is(code, .file) { font-size: max(8.5pt, .93em); line-height: 1; } .step-name { white-space: nowrap; } .step:last-child { justify-self: end; padding-right: 0; } .questions dl { grid-template-columns: 3fr 3fr 3fr 5fr; } .people :is(ul, li) { display: inline; padding: 0; } .people li::before { content: none !important; } .people li + li::before { content: ' · ' !important; float: none !important; margin: 0 !important; } .verdict { white-space: nowrap; } .title, .days { margin-top: 0; } .readiness, .flow, .stage { margin-top: .35em; } .stage-now .about { display: none; } .front:not(.card) .gate-more, .step-days { display: none; } .gates { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .1em 1em; } .gate, .gate.is-open { padding: 0; border: 0; } .gate-words > * { display: inline; } .mark { margin-top: .1em; } .front:not(.card) .readiness h2 { font-weight: 400; color: var(--soft); } .open { display: inline; } .people { margin-top: .4em; padding-top: .3em; } .people .rows { display: flex; flex-wrap: wrap; gap: 0 1.6em; } .people h2, .front:not(.card) .stage:has(.track) .stage-now { position: absolute; clip-path: inset(50%); } .title { display: block; } .title .overline { float: right; } .columns { margin-top: .35em; } .part { padding: .1em 0 .15em; } .front:not(.card) .measure { grid-template-columns: minmax(0, 1fr) 8.2em; } .front:not(.card) .measure .row { display: inline; padding: 0; margin-right: 1em; text-indent: 0; } .front:not(.card) .gates:has(.is-confirm) { display: grid; grid-template-columns: repeat(3, auto); justify-content: space-between; } }
@media print and (min-aspect-ratio: 72/100) { @page { margin: 5mm 5.5mm; } .is-dense { max-width: 196mm; }  .front:not(.card) { font-size: max(8.5pt, var(--letters) * .96pt); line-height: calc(.675 + var(--letters) * .05); } }
`;

/** The style sheet of the flow as a drawing by itself: its colours are light on any ground. */
export const FLOW_STYLE = `text{font-family:'Segoe UI','Helvetica Neue',Arial,sans-serif;fill:#16202a}.flow-text{font-size:13px}.flow-sub{font-size:11.5px;fill:#4b5661}.flow-role{font-size:12.5px;font-weight:600;fill:#4b5661}.flow-box rect{fill:#f3f5f5;stroke:#4b5661}.flow-line,.flow-head{fill:none;stroke:#4b5661;stroke-width:1.4;stroke-linejoin:round}.is-by-hand rect,.flow-line.is-by-hand{stroke:#8a4b00;stroke-dasharray:5 4}.is-by-hand rect,.is-missing rect{fill:#fff}.flow-head.is-by-hand{stroke:#8a4b00}.is-missing rect,.flow-line.is-missing{stroke-dasharray:1.5 4}.is-missing .flow-text{font-style:italic}`;

/** Both, as the bundles have them: packed until a page is exported (`scripts/bundles.ts`). */
export function styles(): Promise<readonly string[]> {
  return Promise.resolve([FILE_STYLE, FLOW_STYLE]);
}
