// What the server and its clients agree on beside the Language Server Protocol: names, and which documents are ours.

/** The source that every diagnostic names, and the identifier of our diagnostics among those of other servers. */
export const SOURCE = 'workflow-docs';

/** The section of the editor's settings that is ours. */
export const SETTINGS_SECTION = 'workflowDocs';

/** The kind of the code action that applies every safe fix of a document. */
export const FIX_ALL_KIND = 'source.fixAll.workflowDocs';

/** The kind of the code action that puts a page into page order. */
export const SORT_KIND = 'source.sort.workflowDocs';

/** The command of our clients that shows how ready a document is; its argument is the document's URI. */
export const SHOW_READINESS_COMMAND = 'workflowDocs.showReadiness';

/** The command of our clients that asks for reason and date of a waiver: the URI of the document, the rule, the date. */
export const WAIVE_COMMAND = 'workflowDocs.waive';

/** Our settings, and the shape of the initialization options. */
export interface Settings {
  /** The date that counts as today, `YYYY-MM-DD`, so that a verdict can be repeated. */
  readonly asOf?: string;
  /** Who writes: the name, or the name and contact, that a waiver gets. */
  readonly me?: string;
  /** Which hints are shown beside the text: all, unless one is switched off. */
  readonly inlayHints?: Readonly<Partial<Record<'day' | 'schedule' | 'change' | 'nextReview', boolean>>>;
  /** Whether documents that are not open are judged too; they are, unless this is false. */
  readonly workspaceDiagnostics?: boolean;
}

/** What a diagnostic carries so that its fixes are found again: never its words, which may change. */
export interface DiagnosticData {
  readonly rule: string;
  readonly path: readonly (string | number)[];
}

/** What a client of ours says in its first message, beside the settings. */
export interface ClientOptions {
  /** Another YAML extension that gives symbols is active, so we stand back there. */
  readonly otherYaml?: boolean;
  /** It has `WAIVE_COMMAND`; else a waiver is an edit with blanks. */
  readonly asksForWaivers?: boolean;
  /** The editor puts the words of findings into every hover by itself, so that ours only adds to them. */
  readonly hoversFindings?: boolean;
  /** The command `SHOW_READINESS_COMMAND` is there. */
  readonly showsReadiness?: boolean;
}

/** Notification to the server: whether another YAML extension that gives symbols is active; a truth value. */
export const OTHER_YAML = 'workflowDocs/otherYaml';

/**
 * Request to the client: what there is at a URI, as a `FileStateAnswer`. It comes for files that the server cannot reach
 * by itself; a client that does not know the request is taken to say `unknown`.
 */
export const FILE_STATE = 'workflowDocs/fileState';

/** What there is at a place; `unknown` where the client cannot tell either. */
export type FileStateAnswer = 'file' | 'folder' | 'missing' | 'unknown';

/** Request to the client: the bytes of a file in base 64; null where it cannot be read. */
export const READ_FILE = 'workflowDocs/readFile';

/**
 * Request to the client: the URIs of the workflow documents below a folder that the server cannot reach by itself, as a
 * list of texts; hidden folders and `node_modules` are left out. A client that does not know it is taken to say none.
 */
export const FIND_DOCUMENTS = 'workflowDocs/findDocuments';

/** A range as the Language Server Protocol writes it, in the encoding that was agreed on. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What a request about one document names. */
export interface DocumentParams {
  readonly uri: string;
}

/** Request: how ready a document is, as a `ReadinessView`; null when the document is not open. */
export const READINESS = 'workflowDocs/readiness';

/** The readiness of a document, in words. */
export interface ReadinessView {
  /** The title of the page; a word for its absence where it has none. */
  readonly title: string;
  /** The stage as the language writes it; absent where it is unknown. */
  readonly stage?: string;
  /** What the stage is for, or why nothing can be said. */
  readonly aboutStage: string;
  /** The day of the plan in words; absent without a start. */
  readonly day?: string;
  /** How many gates are passed, in words; absent for a document that nothing is asked of. */
  readonly gatesPassed?: string;
  readonly gates: readonly GateView[];
  readonly questions: readonly QuestionView[];
  /** What is left before the next stage; absent in production and off the track. */
  readonly next?: { readonly stage: string; readonly summary: string; readonly left: readonly PointView[] };
}

export interface GateView {
  readonly name: string;
  readonly state: 'open' | 'confirm' | 'passed';
  /** `passed`, `2 open` and the like. */
  readonly summary: string;
  readonly about: string;
  readonly missing: readonly PointView[];
  readonly later: readonly PointView[];
  readonly toConfirm: readonly PointView[];
}

/** A requirement that is open, and where to go to meet it. */
export interface PointView {
  readonly rule: string;
  /** The field that it is about, such as `review.checks`. */
  readonly field: string;
  /** The stage that asks for it. */
  readonly due: string;
  readonly message: string;
  readonly range: PlainRange;
}

/** One of the four short questions with the page's own answers; no answers where the page does not say. */
export interface QuestionView {
  readonly question: string;
  readonly answers: readonly string[];
  /** What to say where there are none. */
  readonly otherwise: string;
  readonly range: PlainRange;
}

/** Request: the sections that a document does not have yet, in page order, as a list of `SectionView`. */
export const SECTIONS = 'workflowDocs/sections';

export interface SectionView {
  /** Where it belongs, such as `failure` or `record.gaps`; `INSERT_SECTION` takes it. */
  readonly path: string;
  readonly name: string;
  readonly about: string;
  /** The first stage that asks for it; absent where none does. */
  readonly due?: string;
}

/** Request: the edit that inserts a section with its blanks, as a `WorkspaceEdit`; null when it cannot be inserted. */
export const INSERT_SECTION = 'workflowDocs/insertSection';

export interface InsertSectionParams extends DocumentParams {
  readonly path: string;
}

/** Request: the edit that adds a waiver to the record, as a `WorkspaceEdit`; null when the rule cannot be waived. */
export const WAIVE = 'workflowDocs/waive';

export interface WaiveParams extends DocumentParams {
  readonly rule: string;
  readonly because: string;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly until: string;
}

/** Request: the edit that puts a page into page order, as a `WorkspaceEdit`; null when it is in that order. */
export const SORT_PAGE = 'workflowDocs/sortPage';

/** Request: the text of a new document from the answers that are there, as a `NewDocument`. */
export const NEW_DOCUMENT = 'workflowDocs/newDocument';

/** What the command for a new document asks, in the order in which it asks. */
export const NEW_DOCUMENT_QUESTIONS = ['workflow', 'owner', 'trigger', 'input', 'task', 'review', 'output'] as const;

export interface NewDocumentParams {
  readonly answers: { readonly [key in (typeof NEW_DOCUMENT_QUESTIONS)[number]]?: string };
}

export interface NewDocument {
  readonly text: string;
  /** The same with tab stops, where something is left to write. */
  readonly snippet?: string;
}

/** Request: all rules in the order of the documentation, as a list of `RuleView`. */
export const RULES_REQUEST = 'workflowDocs/rules';

export interface RuleView {
  readonly id: string;
  readonly about: string;
  /** The stage that asks for it; absent for faults of every stage. */
  readonly due?: string;
}

/** Whether a document is a workflow document, by its name; its language stays YAML. Any scheme will do, also untitled. */
export function isWorkflowDocument(uri: string): boolean {
  const [path = ''] = uri.split(/[?#]/, 1);
  return /\.workflowdoc\.ya?ml$/i.test(path);
}

/** The name of the file that says what holds in a folder and below. */
export const CONFIGURATION_FILE = '.workflow-docs.yaml';

/** Whether a file is a configuration by its name: that of a folder, or one that others extend. */
export function isConfigurationFile(uri: string): boolean {
  const [path = ''] = uri.split(/[?#]/, 1);
  return path.endsWith(CONFIGURATION_FILE);
}

/**
 * Request: what the configuration says that holds for an open document, as the text of a configuration with a remark
 * behind every line that says where it comes from; null when the document is not open.
 */
export const EFFECTIVE_CONFIGURATION = 'workflowDocs/effectiveConfiguration';

/** Request: the questions on the record of an open document, as a `GapsView`; null where it is not open. */
export const GAPS = 'workflowDocs/gaps';

export interface GapsView {
  readonly version: number;
  /** In the order of the record. */
  readonly gaps: readonly GapView[];
  /** The text is not YAML just now, so that a gap that is not there may come back. */
  readonly isBroken: boolean;
}

/** A question about a field. Texts are empty where nothing is written. */
export interface GapView {
  /** Its position in the record, from 0. */
  readonly index: number;
  /** The field that it is about, as the record writes it: `review.reject-when`. */
  readonly at: string;
  readonly question: string;
  readonly answer: string;
  readonly raisedBy: string;
  readonly on: string;
  /** The day it was closed; absent while it is open. */
  readonly fixed?: string;
  /** The field, or the nearest parent that is there. */
  readonly range: PlainRange;
}

/** Request: the questions of all documents, open ones and those of the folders, as a list of `DocumentGaps`. */
export const ALL_GAPS = 'workflowDocs/allGaps';

/** The questions of a document that has some. */
export interface DocumentGaps {
  readonly uri: string;
  readonly title: string;
  readonly gaps: readonly GapView[];
}

/** Request: the edit that asks, answers, closes or reopens, or notes a dry run, as a `GapEdit`. */
export const EDIT_GAP = 'workflowDocs/editGap';

/** A gap is named by what it says; its index tells equal ones apart. */
export type GapName = Pick<GapView, 'index' | 'at' | 'question'>;

export type EditGapParams = DocumentParams &
  (
    | ({ readonly do: 'ask'; readonly question: string; readonly by: string } & (
        | { readonly at: string }
        /** Asks about the field that this line belongs to. */
        | { readonly line: number }
      ))
    /** Adds to the answer; `fixed` closes the gap, also without a text. */
    | ({ readonly do: 'answer'; readonly text: string; readonly fixed?: boolean } & GapName)
    | ({ readonly do: 'reopen' } & GapName)
    /** Takes a question off the record again, where its author is the one who asked and nobody has answered. */
    | { readonly do: 'withdraw'; readonly at: string; readonly question: string; readonly by: string }
    | { readonly do: 'run'; readonly by: string; readonly result: 'clean' | 'gaps' }
  );

export interface GapEdit {
  /** The version of the document that the edit is for. */
  readonly version: number;
  /** A `WorkspaceEdit` of the protocol; absent where the page says so already, or it was refused. */
  readonly edit?: unknown;
  /** The field that was asked about. */
  readonly at?: string;
  /**
   * `gone`: there is no such gap or field; `text`: the text there cannot be changed without a loss; `owner`: the owner
   * cannot be the one who finds the page clear.
   */
  readonly refused?: 'gone' | 'text' | 'owner';
}

/** Request: what a person needs who runs the workflow from the page alone, as a `DryRunView`. */
export const DRY_RUN = 'workflowDocs/dryRun';

export interface DryRunParams extends DocumentParams {
  /** Who would run it: `Name <contact>`. */
  readonly me: string;
}

export interface DryRunView {
  readonly version: number;
  readonly title: string;
  /** The name under which the page knows this person, or would. */
  readonly by: string;
  readonly isOwner: boolean;
  readonly parts: readonly DryRunPart[];
}

export interface DryRunPart {
  /** The field, as gaps name it. */
  readonly at: string;
  readonly name: string;
  /** What the page says, on one line; empty where it says nothing. */
  readonly value: string;
  readonly range: PlainRange;
}

/** What was said about a part in a dry run. It holds as long as the page says the same; a question holds in any case. */
export interface DryRunAnswer extends Pick<DryRunPart, 'at'> {
  /** What the page said then, as the `value` of the part. */
  readonly said: string;
  /** It was not clear from the page. */
  readonly asked: boolean;
}

/** The ways to read a page: whole, or what one needs who runs the workflow, reviews it, or decides about it. */
export const CARDS = ['page', 'run', 'review', 'decision'] as const;
export type Card = (typeof CARDS)[number];

/** Request: the page of an open document as HTML. From then on the server tells when that page may have changed. */
export const PREVIEW_REQUEST = 'workflowDocs/preview';

export interface PreviewParams {
  readonly uri: string;
  /** How it is read; the whole page where nothing is said. */
  readonly card?: Card;
  /** What was said in a dry run that is under way: the run card is its checklist then. Without one it is only read. */
  readonly dryRun?: readonly DryRunAnswer[];
}

/** The page of one version of a document; the request gives null where the document is not open. */
export interface PreviewResult {
  readonly version: number;
  /** The title as plain text; empty where there is none. */
  readonly title: string;
  /** The page, safe to show; absent where the text cannot be read as a page. */
  readonly html?: string;
  /** Why there is no page, in words. */
  readonly notice?: string;
  readonly places: readonly PreviewPlace[];
}

/** Where a part of the page is in the text: the value of its `data-path` or `data-goto`. */
export interface PreviewPlace {
  readonly key: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  /** It is written there, so the cursor can be in it; else the range is where it would belong. */
  readonly written: boolean;
}

/** Request: the page of an open document as a file, as an `ExportResult`; null where the document is not open. */
export const EXPORT_REQUEST = 'workflowDocs/export';

export const EXPORT_FORMATS = ['html', 'markdown', 'svg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportParams extends DocumentParams {
  readonly format: ExportFormat;
  readonly card?: Card;
}

export interface ExportResult {
  /** The text of the file; absent where the document cannot be read as a page. */
  readonly text?: string;
  /** Why there is none, in words. */
  readonly notice?: string;
}

/** Notification: a page whose preview was asked for may be another one although its text is not; ask again to see it. */
export const PAGE_CHANGED = 'workflowDocs/pageChanged';

export interface PageChangedParams {
  readonly uri: string;
  readonly version: number;
}
