// Webview room: the script of the preview. It shows the pages that it is sent, tells what was clicked, and marks the
// part that the cursor is in. It knows nothing of documents.

import { changed } from '../src/preview/change.ts';
import type { FromPreview, PreviewState, ToPreview } from '../src/preview/messages.ts';
import { partAt } from '../src/preview/part.ts';
import type { Part } from '../src/preview/part.ts';
import type { Card } from '../../server/src/protocol.ts';
import { Checklist } from './checklist.ts';
import { patchContents, patchPart } from './patch.ts';
import { makeTabs } from './tabs.ts';

interface Editor {
  postMessage(message: FromPreview): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const page = document.querySelector<HTMLElement>('#page');
const checklist = page && new Checklist(page);
const notice = document.querySelector('.notice');
const before = editor.getState();

const uri = document.body.dataset['uri'] ?? '';
const follows = document.body.dataset['follows'] === 'true';
const kept = before?.uri === uri ? before.scroll : 0;
let isFirstPage = true;
let marked: string | undefined;
/** The page that was told last. */
let shown = '';

const card = before?.uri === uri ? before.card : undefined;
const tabs = makeTabs(card, (chosen) => {
  keep(0);
  editor.postMessage({ type: 'card', card: chosen });
});

keep(kept);
window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => take(data));
window.addEventListener('scroll', () => keep(window.scrollY), { passive: true });
// In the capture phase: the editor's own listener would take a link to `#` for the top of the page.
document.addEventListener('click', clicked, { capture: true });
editor.postMessage({ type: 'ready', ...(card && { card }) });

/** Remembers where the reader is, for when the panel is shown again. */
function keep(scroll: number): void {
  editor.setState({ uri, scroll, follows, card: tabs.card });
}

function take(message: ToPreview): void {
  switch (message.type) {
    case 'page':
      show(message.html, message.card);
      break;
    case 'change':
      show(changed(shown, message.change), message.card, partAt(shown, message.change));
      break;
    case 'notice':
      if (notice && notice.textContent !== message.text) notice.textContent = message.text;
      document.body.classList.toggle('is-old', message.text !== '');
      break;
    case 'mark':
      mark(message.path);
      if (message.reveal) reveal();
      break;
    case 'next':
      tabs.show(message.card);
      keep(window.scrollY);
      checklist?.next(message.after);
      break;
    case 'back':
      checklist?.back();
      break;
  }
}

/**
 * Shows a page; where it differs from the last one in a part only, that part. Parsed this way its scripts, of which there
 * are none, would not run.
 */
function show(html: string, card: Card, part?: Part): void {
  if (!page) return;
  shown = html;
  // Another card begins at its top; the same one stays where it is.
  const isOther = page.getAttribute('data-card') !== card;
  page.setAttribute('data-card', card);
  const path = marked;
  mark(undefined);
  const focused = document.activeElement;
  if (!part || isOther || !patchPart(page, part))
    patchContents(page, new DOMParser().parseFromString(html, 'text/html').body);
  mark(path);
  if (isOther && !isFirstPage) window.scrollTo({ top: 0, behavior: 'instant' });
  if (isFirstPage && kept > 0) window.scrollTo({ top: kept, behavior: 'instant' });
  isFirstPage = false;
  checklist?.shown();
  // What had the keyboard may be gone; whoever uses it is still here. Whoever has gone elsewhere meanwhile stays there.
  if (focused?.checkVisibility() !== false) return;
  if (document.hasFocus()) checklist?.back();
  else window.addEventListener('focus', comesBack, { once: true });
}

/** The keyboard is in the panel again, at what had it there, or at what it was given to meanwhile. */
function comesBack(): void {
  if (document.activeElement === document.body) checklist?.back();
}

function mark(path: string | undefined): void {
  for (const element of document.querySelectorAll('.is-here')) {
    element.classList.remove('is-here');
    element.removeAttribute('aria-current');
    if (element.className === '') element.removeAttribute('class');
  }
  marked = path;
  const element = path === undefined ? undefined : elementAt(path);
  element?.classList.add('is-here');
  element?.setAttribute('aria-current', 'location');
}

/** Brings the marked part into view, and moves nothing where it is in view already. */
function reveal(): void {
  const element = marked === undefined ? undefined : elementAt(marked);
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  if (top < window.innerHeight && bottom > 0) return;
  element.scrollIntoView({ block: 'center' });
}

function elementAt(path: string): Element | undefined {
  return document.querySelector(`[data-path="${CSS.escape(path)}"]`) ?? undefined;
}

/** A click on a part goes to its place in the text; links out of the page are the editor's business. */
function clicked(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : undefined;
  if (!target) return;
  const pressed = checklist?.pressed(target);
  if (pressed) editor.postMessage(pressed);
  if (!page?.contains(target) || target.closest('.run-step')) return;
  const link = target.closest('a');
  if (link && link.getAttribute('href') !== '#') return;
  if (link) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  const file = link?.getAttribute('data-file');
  if (file !== null && file !== undefined) {
    editor.postMessage({ type: 'open', file });
    return;
  }
  // Whoever selects text wants to copy it.
  if (!link && window.getSelection()?.isCollapsed === false) return;
  const part = target.closest('[data-goto], [data-path]');
  const key = part?.getAttribute('data-goto') ?? part?.getAttribute('data-path');
  if (key !== null && key !== undefined) editor.postMessage({ type: 'goto', key });
}
