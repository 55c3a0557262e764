// Values: file extensions, and what looks like a file or a host and is not.

import { listed } from './listed.ts';

/** Extensions of files that documents mention. Ones that are better known as endings of hosts (`com`, `io`, `ai`) are left out. */
export const FILE_EXTENSIONS: ReadonlySet<string> = new Set(
  listed(`
    md, markdown, mdx, txt, text, rst, adoc, asciidoc, org, tex, rtf, log,
    json, jsonl, ndjson, json5, jsonc, yaml, yml, toml, ini, cfg, conf, env, properties, xml, xsd, xsl, csv, tsv, psv, parquet, avro, sql, sqlite, db,
    html, htm, xhtml, css, scss, less, svg, js, mjs, cjs, jsx, ts, mts, cts, tsx, vue, svelte, py, ipynb, rb, php, java, kt, kts, scala, go, rs, c, h, cc, cpp,
    hpp, cs, fs, swift, r, jl, lua, pl, ps1, psm1, sh, bash, zsh, bat, cmd, awk, groovy, gradle, tf, hcl, dockerfile, ex, exs, erl, clj, hs, dart, vb, vba, bas,
    pdf, doc, docx, docm, dot, dotx, odt, pages, xls, xlsx, xlsm, xlsb, ods, numbers, ppt, pptx, odp, key, vsd, vsdx, drawio, puml, mmd, bpmn, dmn,
    png, jpg, jpeg, gif, webp, bmp, tif, tiff, heic, avif, ico, eps, psd, mp3, mp4, m4a, wav, ogg, flac, webm, mov, avi, mkv, vtt, srt,
    eml, msg, ics, vcf, mbox, zip, tar, gz, tgz, bz2, xz, 7z, rar, jinja, j2, hbs, mustache, ejs, liquid, tmpl, tpl, prompt, proto, graphql, wsdl, feature, diff, patch
  `),
);

/** Endings of hosts that products are named by: `Make.com`, `n8n.io`, `draw.io`. */
export const HOST_ENDINGS: ReadonlySet<string> = new Set(
  listed(`
    com, org, net, io, ai, app, dev, co, eu, us, uk, de, at, ch, fr, it, es, nl, be, lu, dk, se, no, fi, ie, pt, cz, sk, hu, ro, bg, gr, tr, ru, ua, jp, cn,
    kr, in, au, nz, ca, br, mx, ar, za, info, biz, cloud, tech, online, site, store, shop, software, systems, tools, so, to, me, tv, gg, ly, gl, xyz,
    example, test, local, internal, invalid, edu, gov, mil, int, page, blog, news, works, team, chat, email, space, world, run, studio, agency
  `),
);

/** Names of products that end like files. */
export const PRODUCTS_LIKE_FILES: ReadonlySet<string> = new Set(
  listed(
    `node.js, vue.js, next.js, nuxt.js, react.js, three.js, d3.js, express.js, nest.js, alpine.js, angular.js, chart.js, asp.net, vb.net, deno.ts`,
  ),
);
