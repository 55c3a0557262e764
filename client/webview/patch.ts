// Webview room: brings what is shown up to date with a fresh page, touching only what differs. What stays keeps its
// focus, its selection and its place on the screen.

import type { Part } from '../src/preview/part.ts';

/** Makes the contents of `shown` those of `fresh`, whose nodes may be taken over. */
export function patchContents(shown: Element, fresh: Element): void {
  const keyed = new Map<string, Element>();
  for (const child of shown.children) {
    const key = keyOf(child);
    if (key !== undefined && !keyed.has(key)) keyed.set(key, child);
  }
  let next = shown.firstChild;
  for (const child of [...fresh.childNodes]) {
    const known = partner(child, next, keyed);
    if (!known) {
      shown.insertBefore(child, next);
      continue;
    }
    if (known === next) next = next.nextSibling;
    else shown.insertBefore(known, next);
    patchNode(known, child);
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

/**
 * Makes one part of what is shown that of a fresh page. False where the two cannot be told to be the same part; then
 * nothing was touched.
 */
export function patchPart(page: Element, { tag, nth, html }: Part): boolean {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const fresh = body.firstElementChild;
  const path = fresh?.getAttribute('data-path');
  if (!fresh || path === null || path === undefined || body.childNodes.length !== 1) return false;
  const shown = page.querySelectorAll(`${tag}[data-path="${CSS.escape(path)}"]`)[nth];
  if (shown?.nodeName !== fresh.nodeName) return false;
  patchNode(shown, fresh);
  return true;
}

/** The node that shows so far what `fresh` shows: the part of the same name, else the next one where it is alike. */
function partner(fresh: Node, next: ChildNode | null, keyed: Map<string, Element>): ChildNode | undefined {
  const key = fresh instanceof Element ? keyOf(fresh) : undefined;
  if (key !== undefined) {
    const known = keyed.get(key);
    keyed.delete(key);
    return known?.nodeName === fresh.nodeName ? known : undefined;
  }
  if (next?.nodeName !== fresh.nodeName) return undefined;
  return next instanceof Element && keyOf(next) !== undefined ? undefined : next;
}

function keyOf(element: Element): string | undefined {
  // A part and the buttons that stand beside it have the same path.
  const name = ['data-path', 'data-rule', 'data-step'].find((one) => element.hasAttribute(one));
  return name && `${name} ${element.getAttribute(name) ?? ''}`;
}

function patchNode(shown: ChildNode, fresh: Node): void {
  if (shown.isEqualNode(fresh)) return;
  if (!(shown instanceof Element) || !(fresh instanceof Element)) {
    shown.nodeValue = fresh.nodeValue;
    return;
  }
  for (const { name } of [...shown.attributes]) if (!fresh.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  patchContents(shown, fresh);
}
