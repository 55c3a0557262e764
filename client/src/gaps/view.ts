// Gaps room: the view "Gaps": every question of the folder, by document.

import {
  Disposable,
  EventEmitter,
  l10n,
  languages,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
} from 'vscode';
import type { TreeDataProvider, TreeView, Uri } from 'vscode';
import { State } from 'vscode-languageclient';
import { isWorkflowDocument } from '../../../server/src/protocol.ts';
import type { DocumentGaps, GapView } from '../../../server/src/protocol.ts';
import { isOurs } from '../documents.ts';
import type { Session } from '../session-parts.ts';
import { allGaps } from './requests.ts';
import { stateOf, stateWords } from './state.ts';

/** How long things must rest before the view is filled anew, in milliseconds: a change on the disk is told late. */
const REST = 600;

/** A gap in the view. */
export class GapItem {
  readonly uri: Uri;
  readonly gap: GapView;

  constructor(uri: Uri, gap: GapView) {
    this.uri = uri;
    this.gap = gap;
  }
}

interface DocumentItem {
  readonly uri: Uri;
  readonly title: string;
  readonly items: readonly GapItem[];
}

type Item = DocumentItem | GapItem;

export class GapsTree implements TreeDataProvider<Item>, Disposable {
  readonly #session: Session;
  readonly #changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  readonly #view: TreeView<Item>;
  readonly #parts: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#view = window.createTreeView('workflowDocs.gaps', { treeDataProvider: this, showCollapseAll: true });
    const files = workspace.createFileSystemWatcher('**/*.workflowdoc.{yaml,yml}');
    const soon = (): void => this.#refreshSoon();
    this.#parts = Disposable.from(
      this.#changes,
      this.#view,
      files,
      files.onDidChange(soon),
      files.onDidCreate(soon),
      files.onDidDelete(soon),
      workspace.onDidChangeTextDocument(({ document }) => isOurs(document) && this.#refreshSoon()),
      workspace.onDidCloseTextDocument((document) => isOurs(document) && this.#refreshSoon()),
      languages.onDidChangeDiagnostics(
        ({ uris }) => uris.some(({ path }) => isWorkflowDocument(path)) && this.#refreshSoon(),
      ),
      session.client.onDidChangeState(({ newState }) => newState === State.Running && this.#refreshSoon()),
    );
  }

  async getChildren(item?: Item): Promise<Item[]> {
    if (item instanceof GapItem) return [];
    if (item) return [...item.items];
    const { client } = this.#session;
    if (client.state !== State.Running) return [];
    const all = (await allGaps(client)).map((one) => documentItem(client.protocol2CodeConverter.asUri(one.uri), one));
    this.#view.message = all.length === 0 ? l10n.t('Nobody had to ask anything yet.') : '';
    return all.sort((a, b) => a.title.localeCompare(b.title));
  }

  getTreeItem(item: Item): TreeItem {
    return item instanceof GapItem ? gapTreeItem(item) : documentTreeItem(item);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#parts.dispose();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changes.fire(undefined), REST);
  }
}

function documentItem(uri: Uri, { title, gaps }: DocumentGaps): DocumentItem {
  return { uri, title, items: gaps.map((gap) => new GapItem(uri, gap)) };
}

function documentTreeItem({ uri, title, items }: DocumentItem): TreeItem {
  const made = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  const left = items.filter(({ gap }) => gap.fixed === undefined).length;
  made.id = uri.toString();
  made.description = left === 0 ? l10n.t('all fixed') : l10n.t('{0} of {1} not fixed', left, items.length);
  made.tooltip = workspace.asRelativePath(uri);
  made.iconPath = ThemeIcon.File;
  made.contextValue = 'document';
  return made;
}

const ICONS = { open: 'comment-unresolved', answered: 'comment', fixed: 'pass' } as const;

function gapTreeItem(item: GapItem): TreeItem {
  const { uri, gap } = item;
  const question = gap.question.trim() === '' ? l10n.t('(no question written)') : gap.question;
  const made = new TreeItem(question);
  made.id = `${uri.toString()} ${gap.index}`;
  made.description = `${gap.at} · ${stateWords(gap)}`;
  made.tooltip = [question, gap.answer].filter((text) => text !== '').join('\n\n');
  made.iconPath = new ThemeIcon(ICONS[stateOf(gap)]);
  made.contextValue = `gap.${stateOf(gap)}`;
  made.command = { command: 'workflowDocs.showGap', title: l10n.t('Show Gap'), arguments: [item] };
  made.accessibilityInformation = { label: `${question}, ${gap.at}, ${stateWords(gap)}` };
  return made;
}
