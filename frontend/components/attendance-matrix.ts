import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';

export interface MatrixSession {
  id: string;
  title: string;
  day: string;
  /** Only an approved absence is recorded before. */
  begun: boolean;
}

/** One letter of `states` and one of `versions` for each session; '.' and 0 when nothing is on record, '-' for a session of another track. */
export interface MatrixRow {
  id: string;
  name: string;
  kana: string;
  states: string;
  versions: number[];
}

/** Every word comes from the server; {company}, {session}, {state} and {count} are filled in here. */
export interface MatrixTexts {
  label?: string;
  instructions?: string;
  company?: string;
  sum?: string;
  none?: string;
  otherTrack?: string;
  states?: Record<string, string>;
  recorded?: string;
  refused?: string;
  notYet?: string;
  nothingToUndo?: string;
  saving?: string;
  notSaved?: string;
  find?: string;
  notFound?: string;
  rest?: string;
  session?: string;
  details?: string;
  undo?: string;
}

interface Change {
  row: string;
  session: string;
  letter: string;
}

const LETTERS = ['P', 'L', 'A', 'X', 'M'];
const SHAPES: Record<string, string> = { P: '●', L: '◐', A: '◇', X: '✕', M: '↻', '.': '' };
const NONE = '.';
const OTHER_TRACK = '-';
const PAGE = 10;
const ONE_SESSION = 640;

/**
 * Companies and sessions, and who was there: one screen for the keyboard. Arrows walk, a letter or figure records, and
 * what was recorded shows at once; each change is told by `cell-changed` and answered by `settle`. Until then its cell
 * is dashed, and a refused one stays marked with what the server knows.
 */
@customElement('attendance-matrix')
export class AttendanceMatrix extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
      color: var(--ink);
      font: 400 var(--text-m) / 1.5 var(--font);
    }

    .sr {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--u);
      margin-bottom: var(--u);
    }

    button,
    select,
    input {
      min-height: 44px;
      padding: 4px 12px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-s);
      background: var(--card);
      color: var(--ink);
      font: inherit;
      box-sizing: border-box;
    }

    button {
      cursor: pointer;
    }

    button:disabled {
      color: var(--ink-2);
      cursor: default;
    }

    input,
    select {
      font-size: max(16px, 1rem);
      max-width: 100%;
    }

    :is(button, select, input, td, .scroll):focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 1px;
    }

    .status {
      margin: 0 0 var(--u);
      min-height: 1.5em;
      color: var(--ink-2);
      font-size: var(--text-s);
    }

    .status.is-bad {
      color: var(--vermilion);
      font-weight: 600;
    }

    .scroll {
      position: relative;
      width: fit-content;
      max-width: 100%;
      max-height: 75vh;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--card);
    }

    table {
      border-collapse: separate;
      border-spacing: 0;
      font-variant-numeric: tabular-nums;
    }

    th,
    td {
      padding: 4px 8px;
      border-bottom: 1px solid var(--line);
      text-align: center;
      white-space: nowrap;
      background: var(--card);
    }

    thead th {
      position: sticky;
      top: 0;
      z-index: 2;
      max-width: 6em;
      font-weight: 600;
      white-space: normal;
      word-break: auto-phrase;
      background: var(--sunk);
    }

    thead small {
      display: block;
      color: var(--ink-2);
      font-weight: 400;
      font-size: var(--text-s);
    }

    tbody th,
    tfoot th,
    thead th:first-child {
      position: sticky;
      left: 0;
      z-index: 1;
      max-width: 14em;
      overflow: hidden;
      text-overflow: ellipsis;
      text-align: start;
      font-weight: 600;
      border-inline-end: 1px solid var(--line);
    }

    thead th:first-child {
      z-index: 3;
    }

    tfoot :is(th, td) {
      position: sticky;
      bottom: 0;
      background: var(--sunk);
      font-size: var(--text-s);
    }

    tfoot th {
      z-index: 3;
    }

    tbody td[data-state] {
      min-width: 3.2em;
      min-height: 32px;
      cursor: default;
      outline-offset: -3px !important;
    }

    [data-state='P'] {
      color: var(--moss);
    }

    [data-state='L'] {
      color: var(--ochre);
      background: var(--ochre-soft);
    }

    [data-state='A'] {
      color: var(--indigo);
      background: var(--indigo-soft);
    }

    [data-state='X'] {
      color: var(--vermilion);
      background: var(--vermilion-soft);
      font-weight: 700;
    }

    [data-state='M'] {
      color: var(--moss);
      background: var(--moss-soft);
    }

    td.is-sent {
      box-shadow: inset 0 0 0 1px var(--line-strong);
      border-bottom-style: dashed;
    }

    td.is-refused {
      box-shadow: inset 0 0 0 2px var(--vermilion);
    }

    td.is-refused::after {
      content: '!';
      font-weight: 700;
      margin-inline-start: 0.2em;
    }

    td.is-ahead {
      background: var(--sunk);
    }

    .stack {
      display: flex;
      height: 8px;
      min-width: 3em;
      overflow: hidden;
      border-radius: 4px;
      background: var(--line);
    }

    .stack i[data-state='P'] {
      background: var(--moss);
    }

    .stack i[data-state='L'] {
      background: repeating-linear-gradient(45deg, var(--ochre) 0 3px, var(--ochre-soft) 3px 5px);
    }

    .stack i[data-state='M'] {
      background: repeating-linear-gradient(90deg, var(--moss) 0 3px, var(--moss-soft) 3px 5px);
    }

    .stack i[data-state='A'] {
      background: repeating-linear-gradient(0deg, var(--indigo) 0 2px, var(--indigo-soft) 2px 4px);
    }

    .stack i[data-state='X'] {
      background: var(--vermilion-fill);
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--u);
      padding: 6px 0;
      border-bottom: 1px solid var(--line);
    }

    li span {
      min-width: 0;
      overflow-wrap: anywhere;
    }

    @media print {
      .bar,
      .status {
        display: none;
      }

      .scroll {
        max-height: none;
        overflow: visible;
      }
    }
  `;

  @property({ attribute: false }) sessions: MatrixSession[] = [];
  @property({ attribute: false }) rows: MatrixRow[] = [];
  @property({ attribute: false }) texts: MatrixTexts = {};
  /** Goes up with each whole word from the server. */
  @property({ type: Number }) revision = 0;

  @state() private shown: MatrixRow[] = [];
  @state() private row = 0;
  @state() private column = 0;
  @state() private single = false;
  @state() private message = '';
  @state() private sent = new Map<string, Change>();
  @state() private refused = new Map<string, string>();
  @state() private undoable: Change[] = [];

  /** What is to follow a change that is not answered yet. */
  private readonly waiting = new Map<string, string>();
  private refocus = false;
  private readonly watcher = new ResizeObserver(([entry]) => (this.single = entry.contentRect.width < ONE_SESSION));

  override connectedCallback() {
    super.connectedCallback();
    this.watcher.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  /** What became of a change: the state and version on record, and why when it was refused. */
  settle(session: string, company: string, letter: string, version: number, refusal: string) {
    const key = keyOf(company, session);
    const column = this.sessions.findIndex(({ id }) => id === session);
    this.shown = this.shown.map((row) => (row.id === company ? withCell(row, column, letter, version) : row));
    this.sent = without(this.sent, key);
    const next = this.waiting.get(key);
    this.waiting.delete(key);
    if (refusal) {
      this.refused = new Map(this.refused).set(key, refusal);
      this.undoable = this.undoable.filter((change) => keyOf(change.row, change.session) !== key);
      this.message = this.fill(this.texts.refused, company, session, letter) + refusal;
    } else {
      this.refused = without(this.refused, key);
      if (next && next !== letter) {
        this.send(company, session, next);
      }
    }
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('rows') || changed.has('revision')) {
      this.shown = [...(this.rows ?? [])];
      this.row = clamp(this.row, this.shown.length);
    }
    if (changed.has('sessions')) {
      const ahead = this.sessions.findIndex((session) => !session.begun);
      this.column = clamp((ahead < 0 ? this.sessions.length : ahead) - 1, this.sessions.length);
    }
  }

  protected override updated() {
    if (this.refocus) {
      this.refocus = false;
      const cell = this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]');
      cell?.focus();
    }
  }

  protected override render() {
    const bad = this.refused.size > 0;
    const status = [
      bad ? put(this.texts.notSaved, { count: this.refused.size }) : '',
      this.sent.size ? put(this.texts.saving, { count: this.sent.size }) : '',
    ].filter(Boolean);
    return html`
      <p class="sr" id="how">${this.texts.instructions}</p>
      <div class="sr" aria-live="polite" id="said">${this.message}</div>
      ${this.single ? this.renderChoice() : this.renderBar()}
      <p class="status ${bad ? 'is-bad' : ''}" id="status">${status.join('　')}</p>
      ${this.single ? this.renderList() : this.renderTable()}
    `;
  }

  private renderBar() {
    const session = this.sessions[this.column];
    return html`
      <div class="bar">
        <input
          type="search"
          id="find"
          aria-label=${this.texts.find ?? ''}
          placeholder=${this.texts.find ?? ''}
          @input=${(event: Event) => this.find((event.target as HTMLInputElement).value)}
          @keydown=${this.onFindKey}
        />
        ${LETTERS.map(
          (letter, index) => html`
            <button type="button" data-state=${letter} data-letter=${letter} @click=${() => this.press(letter)}>
              ${SHAPES[letter]} ${letter} ${this.nameOf(letter)} <small>${index + 1}</small>
            </button>
          `,
        )}
        <button type="button" id="undo" ?disabled=${!this.undoable.length} @click=${this.undo}>${this.texts.undo}</button>
        ${this.renderRest(session)}
      </div>
    `;
  }

  private renderRest(session?: MatrixSession) {
    return session?.begun
      ? html`<button type="button" id="rest" @click=${() => this.tell('rest-present', { session: session.id })}>
          ${put(this.texts.rest, { session: session.title })}
        </button>`
      : nothing;
  }

  private renderTable() {
    return html`
      <div class="scroll">
        <table role="grid" aria-label=${this.texts.label ?? nothing} aria-describedby="how" @keydown=${this.onKey}>
          <thead>
            <tr>
              <th scope="col">${this.texts.company}</th>
              ${this.sessions.map((session) => html`<th scope="col">${session.title}<small>${session.day}</small></th>`)}
              <th scope="col">${this.texts.sum}</th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              this.shown,
              (row) => row.id,
              (row, index) =>
                guard([row, index === this.row ? this.column : -1, this.marksOf(row), this.sessions], () =>
                  this.renderRow(row, index),
                ),
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">${this.texts.sum}</th>
              ${this.sessions.map((_, column) => this.renderSum([...this.shown].map((row) => row.states[column])))}
              ${this.renderSum(this.shown.flatMap((row) => [...row.states]))}
            </tr>
          </tfoot>
        </table>
      </div>
    `;
  }

  private marksOf(row: MatrixRow): string {
    return this.sessions
      .map(({ id }) => keyOf(row.id, id))
      .map((key) => (this.sent.get(key)?.letter ?? '') + (this.waiting.get(key) ?? '') + (this.refused.get(key) ?? ''))
      .join('|');
  }

  private renderRow(row: MatrixRow, index: number) {
    return html`
      <tr data-company=${row.id}>
        <th scope="row" title=${row.name}>${row.name}</th>
        ${this.sessions.map((session, column) => this.renderCell(row, index, session, column))}
        ${this.renderSum([...row.states])}
      </tr>
    `;
  }

  private renderCell(row: MatrixRow, index: number, session: MatrixSession, column: number) {
    const letter = this.letterOf(row, column);
    const key = keyOf(row.id, session.id);
    const refusal = this.refused.get(key);
    const classes = [
      this.sent.has(key) && 'is-sent',
      refusal && 'is-refused',
      ((!session.begun && letter === NONE) || letter === OTHER_TRACK) && 'is-ahead',
    ];
    return html`<td
      role="gridcell"
      class=${classes.filter(Boolean).join(' ')}
      data-state=${letter}
      data-session=${session.id}
      title=${refusal ?? nothing}
      aria-label=${refusal ? `${this.nameOf(letter)} ${refusal}` : this.nameOf(letter)}
      aria-busy=${this.sent.has(key) ? 'true' : nothing}
      tabindex=${index === this.row && column === this.column ? 0 : -1}
      @focus=${() => this.stand(index, column)}
      @dblclick=${() => this.open()}
      >${SHAPES[letter]} ${letter === NONE || letter === OTHER_TRACK ? '' : letter}</td
    >`;
  }

  /** Drawn, and the same in figures: who was there of those on record. */
  private renderSum(letters: string[]) {
    const known = letters.filter((letter) => letter && letter !== NONE && letter !== OTHER_TRACK);
    const counts = LETTERS.map((letter) => ({ letter, count: known.filter((each) => each === letter).length }));
    const there = counts.filter(({ letter }) => 'PLM'.includes(letter)).reduce((sum, { count }) => sum + count, 0);
    const words = counts
      .filter(({ count }) => count)
      .map(({ letter, count }) => `${this.nameOf(letter)} ${count}`)
      .join('、');
    return html`<td role="gridcell" title=${words}>
      ${there}/${known.length}
      <span class="stack" aria-hidden="true"
        >${counts.map(({ letter, count }) =>
          count ? html`<i data-state=${letter} style="flex:${count}"></i>` : nothing,
        )}</span
      ><span class="sr">${words}</span>
    </td>`;
  }

  // One session at a time, for narrow screens

  private renderChoice() {
    return html`
      <div class="bar">
        <select
          id="session"
          aria-label=${this.texts.session ?? ''}
          @change=${(event: Event) => (this.column = (event.target as HTMLSelectElement).selectedIndex)}
        >
          ${this.sessions.map(
            (session, index) =>
              html`<option ?selected=${index === this.column}>${session.title} ${session.day}</option>`,
          )}
        </select>
        <button type="button" id="undo" ?disabled=${!this.undoable.length} @click=${this.undo}>${this.texts.undo}</button>
        ${this.renderRest(this.sessions[this.column])}
      </div>
    `;
  }

  private renderList() {
    const session = this.sessions[this.column];
    return session
      ? html`<ul>
          ${repeat(
            this.shown,
            (row) => row.id,
            (row, index) => this.renderItem(row, index, session),
          )}
        </ul>`
      : nothing;
  }

  private renderItem(row: MatrixRow, index: number, session: MatrixSession) {
    const letter = this.letterOf(row, this.column);
    if (letter === OTHER_TRACK) {
      return nothing;
    }
    const refusal = this.refused.get(keyOf(row.id, session.id));
    return html`<li data-company=${row.id}>
      <span>${row.name}${refusal ? html`<br /><small class="status is-bad">${refusal}</small>` : nothing}</span>
      <select
        data-state=${letter}
        aria-label=${row.name}
        .value=${letter}
        @change=${(event: Event) => {
          this.stand(index, this.column);
          this.set((event.target as HTMLSelectElement).value);
        }}
      >
        ${[NONE, ...LETTERS].map(
          (each) =>
            html`<option value=${each} ?selected=${each === letter} ?disabled=${!session.begun && !'.A'.includes(each)}>
              ${SHAPES[each]} ${this.nameOf(each)}
            </option>`,
        )}
      </select>
    </li>`;
  }

  // Keyboard

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey) {
      return;
    }
    const command = event.ctrlKey || event.metaKey;
    const letter = letterFor(event.key);
    if (command && event.key.toLowerCase() === 'z') {
      this.undo();
    } else if (this.walk(event.key, command)) {
      this.refocus = true;
    } else if (command) {
      return;
    } else if (letter) {
      this.set(letter);
    } else if (event.key === '/') {
      this.renderRoot.querySelector<HTMLInputElement>('#find')?.select();
    } else if (event.key === 'Enter') {
      this.open();
    } else {
      return;
    }
    event.preventDefault();
  };

  private walk(key: string, command: boolean): boolean {
    const lastRow = this.shown.length - 1;
    const lastColumn = this.sessions.length - 1;
    const steps: Record<string, [number, number]> = {
      ArrowUp: [command ? 0 : this.row - 1, this.column],
      ArrowDown: [command ? lastRow : this.row + 1, this.column],
      ArrowLeft: [this.row, command ? 0 : this.column - 1],
      ArrowRight: [this.row, command ? lastColumn : this.column + 1],
      Home: [command ? 0 : this.row, 0],
      End: [command ? lastRow : this.row, lastColumn],
      PageUp: [this.row - PAGE, this.column],
      PageDown: [this.row + PAGE, this.column],
    };
    const step = steps[key];
    if (step) {
      this.stand(clamp(step[0], this.shown.length), clamp(step[1], this.sessions.length));
    }
    return step !== undefined;
  }

  private stand(row: number, column: number) {
    this.row = row;
    this.column = column;
  }

  /** Goes to the first company whose name or reading begins so, else to the first that contains it. */
  private find(typed: string) {
    const words = fold(typed);
    if (!words) {
      return;
    }
    const names = this.shown.map((row) => [fold(row.name), fold(row.kana)]);
    const begins = names.findIndex((each) => each.some((name) => name.startsWith(words)));
    const found = begins >= 0 ? begins : names.findIndex((each) => each.some((name) => name.includes(words)));
    if (found < 0) {
      this.message = this.texts.notFound ?? '';
      return;
    }
    this.row = found;
    this.message = this.shown[found].name;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('td[tabindex="0"]')?.scrollIntoView({ block: 'center', inline: 'nearest' }),
    );
  }

  private readonly onFindKey = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' || event.key === 'Escape' || event.key === 'ArrowDown') && !event.isComposing) {
      event.preventDefault();
      this.refocus = true;
      this.requestUpdate();
    }
  };

  // Recording

  private press(letter: string) {
    this.set(letter);
    this.refocus = true;
  }

  private set(letter: string) {
    const row = this.shown[this.row];
    const session = this.sessions[this.column];
    if (!row || !session) {
      return;
    }
    const before = this.letterOf(row, this.column);
    if (before === letter) {
      return;
    }
    if (before === OTHER_TRACK) {
      this.message = this.texts.otherTrack ?? '';
      this.requestUpdate();
      return;
    }
    if (!session.begun && letter !== 'A' && letter !== NONE) {
      this.message = this.texts.notYet ?? '';
      this.requestUpdate();
      return;
    }
    this.undoable = [...this.undoable, { row: row.id, session: session.id, letter: before }].slice(-50);
    this.send(row.id, session.id, letter);
  }

  private readonly undo = () => {
    const last = this.undoable.at(-1);
    if (!last) {
      this.message = this.texts.nothingToUndo ?? '';
      return;
    }
    this.undoable = this.undoable.slice(0, -1);
    this.stand(
      Math.max(0, this.shown.findIndex(({ id }) => id === last.row)),
      Math.max(0, this.sessions.findIndex(({ id }) => id === last.session)),
    );
    this.refocus = !this.single;
    this.send(last.row, last.session, last.letter);
  };

  private send(company: string, session: string, letter: string) {
    const key = keyOf(company, session);
    if (this.sent.has(key)) {
      this.waiting.set(key, letter);
      this.requestUpdate();
      return;
    }
    const row = this.shown.find(({ id }) => id === company);
    const column = this.sessions.findIndex(({ id }) => id === session);
    if (!row || column < 0) {
      return;
    }
    this.sent = new Map(this.sent).set(key, { row: company, session, letter });
    this.message = this.fill(this.texts.recorded, company, session, letter);
    this.tell('cell-changed', { company, session, state: letter, seen: row.versions[column] });
  }

  private open() {
    const row = this.shown[this.row];
    const session = this.sessions[this.column];
    if (row && session && this.letterOf(row, this.column) !== OTHER_TRACK) {
      this.tell('cell-opened', { company: row.id, session: session.id });
    }
  }

  private tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private letterOf(row: MatrixRow, column: number): string {
    const key = keyOf(row.id, this.sessions[column].id);
    return this.waiting.get(key) ?? this.sent.get(key)?.letter ?? row.states[column] ?? NONE;
  }

  private nameOf(letter: string): string {
    if (letter === OTHER_TRACK) {
      return this.texts.otherTrack ?? '';
    }
    return letter === NONE ? (this.texts.none ?? '') : (this.texts.states?.[letter] ?? letter);
  }

  private fill(text: string | undefined, company: string, session: string, letter: string): string {
    return put(text, {
      company: this.shown.find(({ id }) => id === company)?.name ?? '',
      session: this.sessions.find(({ id }) => id === session)?.title ?? '',
      state: this.nameOf(letter),
    });
  }
}

function keyOf(company: string, session: string): string {
  return `${company}/${session}`;
}

/** A letter or a figure, also as a Japanese keyboard gives them in full width. */
function letterFor(key: string): string | undefined {
  const plain = key.normalize('NFKC').toUpperCase();
  if (['0', 'BACKSPACE', 'DELETE'].includes(plain)) {
    return NONE;
  }
  return LETTERS[Number(plain) - 1] ?? LETTERS.find((letter) => letter === plain);
}

/** Width, case, and hiragana or katakana do not matter. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .trim();
}

function withCell(row: MatrixRow, column: number, letter: string, version: number): MatrixRow {
  return {
    ...row,
    states: row.states.slice(0, column) + letter + row.states.slice(column + 1),
    versions: row.versions.map((each, index) => (index === column ? version : each)),
  };
}

function without<V>(map: Map<string, V>, key: string): Map<string, V> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}

function put(text: string | undefined, values: Record<string, string | number>): string {
  return (text ?? '').replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
