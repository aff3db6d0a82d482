import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { boardStyle } from './issue-board-style.js';
import { type Card, type Column, HIDDEN, type Order, Truth } from './issue-board-word.js';

/** Every word comes from the server; {card}, {column}, {lane}, {position}, {count}, {owner} and others are filled in here. */
export interface BoardTexts {
  label?: string;
  instructions?: string;
  pickedUp?: string;
  moved?: string;
  dropped?: string;
  cancelled?: string;
  returned?: string;
  notMovable?: string;
  gone?: string;
  move?: string;
  moveTo?: string;
  columns?: string;
  privateToCompany?: string;
  comments?: string;
  empty?: string;
  overLimit?: string;
  overLimitOfCompany?: string;
  wouldExceed?: string;
  ofWhole?: string;
  otherLane?: string;
  laneEdge?: string;
  hidden?: string;
  mine?: string;
  session?: string;
  part?: string;
  noPart?: string;
  due?: string;
  late?: string;
  rested?: string;
  stalled?: string;
  owner?: string;
  wake?: string;
  howWake?: string;
  notWakeable?: string;
  howVerify?: string;
  liftedToVerify?: string;
  onlyVerify?: string;
  href?: string;
}

interface Place {
  column: number;
  index: number;
}

/** A move that shows already and is not answered yet. */
interface Move {
  id: string;
  from: number;
  to: number;
  after: string;
  before: string;
  told: boolean;
}

interface Drag {
  card: Card;
  pointer: number;
  from: Place;
  to: Place;
  outside: boolean;
  x: number;
  y: number;
  grabX: number;
  grabY: number;
  width: number;
}

interface Lane {
  key: string;
  title: string;
  cells: Order[];
}

const ONE_COLUMN = 640;
const FIVE_COLUMNS = 800;
const LONG_PRESS = 280;
const SLOP = 6;

/**
 * Issues in columns, and if wished in lanes. Mouse, finger and keyboard can do the same things.
 *
 * What the server has said is kept apart and never changed here: a move shows at once in a copy, fires `card-moved`, and
 * stays with a dashed edge until a word answers it. A word that has the card elsewhere moves it back and says so. A
 * card's moves are told one after the other, each with the version that the answer to the last one brought.
 *
 * Whoever verifies lifts a card of another's company in the same ways, but can put it down only in the last column.
 */
@customElement('issue-board')
export class IssueBoard extends LitElement {
  static override styles = boardStyle;

  @property({ attribute: false }) texts: BoardTexts = {};

  @state() private shown: Order[] = [];
  @state() private single = false;
  @state() private wide = false;
  @state() private singleColumn = 0;
  @state() private at = '';
  @state() private held: { id: string; from: Place } | null = null;
  @state() private drag: Drag | null = null;
  @state() private message = '';
  @state() private closed: ReadonlySet<string> = new Set();
  /** Not answered yet, the oldest first. */
  @state() private moves: readonly Move[] = [];

  @query('.board') private board!: HTMLElement;
  @query('.ghost') private ghost?: HTMLElement;

  private readonly truth = new Truth();
  private press: { card: Card; event: PointerEvent; timer?: number } | null = null;
  private refocus = false;
  private justDragged = false;
  /** Woken and not answered yet: until then a move would be told with an old version. */
  private readonly waking = new Set<string>();
  private readonly watcher = new ResizeObserver(() => this.measure());

  /** Goes up with each word from the server. */
  get revision(): number {
    return this.truth.revision;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.measure();
    this.watcher.observe(this);
    // Registered for good: a browser asks at the first touch whether anyone may stop it from scrolling.
    this.addEventListener('touchmove', this.holdStill, { passive: false });
    document.addEventListener('keydown', this.onUndo);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.watcher.disconnect();
    this.removeEventListener('touchmove', this.holdStill);
    document.removeEventListener('keydown', this.onUndo);
    this.endPress();
    this.endDrag();
  }

  /** Brings the focus back to a card, after a question about it. */
  focusCard(id: string) {
    const place = this.placeOf(id);
    if (place) {
      this.at = id;
      this.singleColumn = place.column;
      this.refocus = true;
      this.requestUpdate();
    }
  }

  /** The server's word: everything, or what has changed, or what became of a move. */
  receive(json: string) {
    const has = (selector: string) => this.renderRoot?.querySelector?.(selector) != null;
    const [onCard, onWake] = [has('.card > a:focus'), has('.card > .wake:focus')];
    const { moved, woken } = this.truth.take(json);
    const hadFocus = onCard || (onWake && woken !== undefined);
    const move = moved ? this.moves.find(({ id }) => id === moved) : undefined;
    this.moves = this.moves.filter((each) => each !== move);
    const hand = this.held && { ...this.held, ...this.between(this.placeOf(this.held.id)) };
    this.shown = [...this.truth.orders];
    this.moves = this.moves.filter(({ id }) => this.truth.cards.has(id));
    const refused = move && this.truth.cards.get(move.id)?.column !== move.to;
    if (refused) {
      this.moves = this.moves.filter(({ id }) => id !== move.id);
    }
    this.moves.forEach((each) => this.putBetween(each.id, each.to, each.after, each.before));
    this.keepInHand(hand);
    this.refocus ||= hadFocus;
    if (refused) {
      this.takeBack(move);
    } else if (move) {
      this.tellNext(move.id);
    }
    if (woken && this.waking.delete(woken)) {
      this.tellNext(woken);
    }
  }

  private keepInHand(hand: { id: string; to: number; after: string; before: string } | null) {
    if (hand) {
      const from = this.placeOf(hand.id);
      if (from && liftable(this.truth.cards.get(hand.id))) {
        this.held = { id: hand.id, from };
        this.putBetween(hand.id, hand.to, hand.after, hand.before);
      } else {
        this.held = null;
        this.say(this.texts.gone);
      }
    }
    if (this.drag && !this.truth.cards.has(this.drag.card.id)) {
      this.endDrag();
      this.say(this.texts.gone);
    }
  }

  /** A move that did not come about: where the card is comes into sight, and is said. */
  private takeBack(move: Move) {
    const card = this.truth.cards.get(move.id);
    if (!card) {
      this.say(this.texts.gone);
      return;
    }
    this.at = card.id;
    this.singleColumn = card.column;
    this.say(this.texts.returned, card);
  }

  protected override willUpdate(_: PropertyValues) {
    const visible = this.shown.filter((_cards, column) => !this.single || column === this.singleColumn);
    if (!visible.some((cards) => cards.some((card) => card.id === this.at))) {
      this.at = visible.find((cards) => cards.length)?.[0].id ?? '';
    }
  }

  protected override updated() {
    if (this.refocus) {
      this.refocus = false;
      this.link(this.at)?.focus();
    }
    const heads = this.renderRoot.querySelector<HTMLElement>('.heads, .switch')?.offsetHeight ?? 0;
    this.style.setProperty('--heads', `${heads}px`);
  }

  protected override render() {
    const lanes = this.truth.lanes !== '';
    const classes = ['board', this.single && 'is-single', this.wide && 'is-wide', lanes && 'has-lanes'];
    return html`
      <p class="sr" id="how">${this.texts.instructions}</p>
      <p class="sr" id="fixed">${this.texts.notMovable}</p>
      <p class="sr" id="verify">${this.texts.howVerify}</p>
      <p class="sr" id="wake">${this.texts.howWake}</p>
      <div class="sr" aria-live="assertive">${this.message}</div>
      ${this.single ? this.renderSwitch() : nothing}
      <div
        class=${classes.filter(Boolean).join(' ')}
        style="--columns:${this.truth.columns.length}"
        role="group"
        aria-label=${this.texts.label ?? nothing}
        @keydown=${this.onKey}
        @click=${this.onClick}
        @focusin=${this.onFocus}
        @pointerdown=${this.onPress}
        @contextmenu=${this.onMenu}
      >
        ${lanes ? this.renderLanes() : this.renderColumns()}
      </div>
      ${this.renderGhost()}
    `;
  }

  private renderSwitch() {
    return html`
      <div class="switch" role="group" aria-label=${this.texts.columns ?? nothing}>
        ${this.truth.columns.map(
          (column, index) => html`
            <button
              type="button"
              aria-pressed=${index === this.singleColumn ? 'true' : 'false'}
              @click=${() => (this.singleColumn = index)}
            >
              ${column.title}<b>${this.countOf(column, index)}</b>
            </button>
          `,
        )}
      </div>
    `;
  }

  private visibleColumns() {
    return this.truth.columns
      .map((column, index) => ({ column, index }))
      .filter(({ index }) => !this.single || index === this.singleColumn);
  }

  private renderColumns() {
    return repeat(
      this.visibleColumns(),
      ({ column }) => column.id,
      ({ column, index }) => html`
        <section
          class="column ${this.drag?.to.column === index && !this.drag.outside ? 'is-target' : ''}"
          aria-labelledby="column-${index}"
          data-column=${index}
        >
          ${this.renderHead(column, index)} ${this.renderCards(this.shown[index] ?? [], index)}
        </section>
      `,
    );
  }

  private renderHead(column: Column, index: number) {
    return html`
      <header>
        <h2 id="column-${index}">${column.title}</h2>
        <span class="count">${this.isOver(column, index) ? nothing : this.countOf(column, index)}</span>
      </header>
      ${this.warningsOf(column, index).map((words) => html`<p class="over">${words}</p>`)}
    `;
  }

  private renderLanes() {
    const columns = this.visibleColumns();
    return html`
      ${this.single
        ? columns.map(({ column, index }) => html`<div>${this.warningsOf(column, index).map((words) => html`<p class="over">${words}</p>`)}<h2 class="sr" id="column-${index}">${column.title}</h2></div>`)
        : html`<div class="heads">${columns.map(({ column, index }) => html`<div>${this.renderHead(column, index)}</div>`)}</div>`}
      ${repeat(
        this.lanes(),
        ({ key }) => key,
        (lane, number) => this.renderLane(lane, number, columns),
      )}
    `;
  }

  private renderLane(lane: Lane, number: number, columns: { column: Column; index: number }[]) {
    const open = !this.closed.has(lane.key);
    const count = columns.reduce((sum, { index }) => sum + lane.cells[index].length, 0);
    return html`
      <section class="lane" data-lane=${lane.key} aria-labelledby="lane-${number}">
        <header>
          <h2 id="lane-${number}">
            <button type="button" aria-expanded=${open ? 'true' : 'false'} @click=${() => this.toggle(lane.key)}>
              <span>${lane.title}</span><span class="count">${count}</span>
            </button>
          </h2>
        </header>
        ${open
          ? html`<div class="cells">
              ${columns.map(
                ({ column, index }) => html`
                  <div
                    class="column ${this.isTarget(lane, index) ? 'is-target' : ''}"
                    role="group"
                    aria-labelledby="lane-${number} column-${index}"
                    data-column=${index}
                  >
                    ${this.cellWarning(lane, column, index)} ${this.renderCards(lane.cells[index], index)}
                  </div>
                `,
              )}
            </div>`
          : nothing}
      </section>
    `;
  }

  private isTarget(lane: Lane, column: number) {
    return this.drag?.to.column === column && !this.drag.outside && this.laneOf(this.drag.card) === lane.key;
  }

  private cellWarning(lane: Lane, { limitOfCompany }: Column, column: number) {
    const count = lane.cells[column].length;
    return this.truth.lanes === 'company' && lane.key !== HIDDEN && limitOfCompany != null && count > limitOfCompany
      ? html`<p class="over">${fill(this.texts.overLimit, { count, limit: limitOfCompany })}</p>`
      : nothing;
  }

  /** Drawn anew only when something in it has changed: a key pressed on one card does not go through two thousand. */
  private renderCards(order: Order, column: number) {
    const has = (id?: string) => id !== undefined && order.some((card) => card.id === id);
    const { drag } = this;
    const gap = drag && !drag.outside && drag.to.column === column && this.inLane(order) ? drag.to : null;
    const sent = this.moves.filter(({ id }) => has(id)).map(({ id }) => id);
    const key = [
      order.length,
      ...(order.length ? [order] : []),
      has(this.at) ? this.at : '',
      has(this.held?.id) ? this.held!.id : '',
      has(this.drag?.card.id) ? this.drag!.card.id : '',
      gap?.index ?? -1,
      sent.join(),
      this.single,
      this.texts,
    ];
    return guard(this.truth.lanes ? [...order, ...key.filter((each) => each !== order)] : key, () =>
      order.length || gap ? html`<ul>${this.renderList(order, column, gap)}</ul>` : html`<p class="empty">${this.texts.empty}</p>`,
    );
  }

  private inLane(order: Order) {
    return (
      this.truth.lanes === '' || (this.drag !== null && (order.length === 0 || this.laneOf(order[0]) === this.laneOf(this.drag.card)))
    );
  }

  private renderList(order: Order, column: number, gap: Place | null) {
    const cards: (Card | null)[] = [...order];
    const from = this.drag?.from;
    // At home no gap opens: it would push the next card away from the pointer that wants to pass it.
    if (gap && from && !(from.column === column && from.index === gap.index)) {
      const others = (this.shown[column] ?? []).filter((card) => card.id !== this.drag?.card.id);
      const next = others.slice(gap.index).find((card) => order.includes(card));
      cards.splice(next ? order.indexOf(next) : order.length, 0, null);
    }
    return repeat(
      cards,
      (card) => card?.id ?? '',
      (card) => (card ? this.renderCard(card, column) : html`<li class="slot" aria-hidden="true"></li>`),
    );
  }

  private renderCard(card: Card, column: number) {
    const sent = this.moves.some(({ id }) => id === card.id);
    const classes = [
      'card',
      liftable(card) && 'is-movable',
      this.held?.id === card.id && 'is-held',
      sent && 'is-sent',
      this.drag?.card.id === card.id && 'is-dragged',
    ];
    return html`
      <li class=${classes.filter(Boolean).join(' ')} data-card=${card.id} aria-busy=${sent ? 'true' : nothing}>
        <a
          href=${this.hrefOf(card) ?? nothing}
          role=${this.texts.href ? nothing : 'link'}
          draggable="false"
          tabindex=${card.id === this.at ? 0 : -1}
          aria-describedby="${card.movable ? 'how' : card.verifiable ? 'verify' : 'fixed'}${wakeable(card) ? ' wake' : ''}"
          aria-keyshortcuts=${wakeable(card) ? 'W' : nothing}
          >${this.renderWords(card)}</a
        >${this.single && liftable(card) ? this.renderMove(card, column) : nothing}${card.rested && card.own
          ? html`<button type="button" class="wake" tabindex=${card.id === this.at ? 0 : -1} @click=${() => this.wake(card)}>
              ${this.texts.wake}
            </button>`
          : nothing}
      </li>
    `;
  }

  private renderWords(card: Card) {
    const { session, due, late, privateToCompany, comments } = this.texts;
    return html`<span class="title">${card.title}</span
      ><span class="meta"
        >${card.privateToCompany
          ? html`<span class="private"
              ><svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2H13v7H3V7zm1.7 0h3.6V5a1.8 1.8 0 0 0-3.6 0z" /></svg
              >${privateToCompany}</span
            >`
          : nothing}${this.truth.lanes === 'company' || (card.privateToCompany && card.own)
          ? nothing
          : html`<span>${this.companyOf(card)}</span>`}${card.session
          ? html`<span>${fill(session, { count: card.session })}</span>`
          : nothing}${card.section ? html`<span>${card.section}</span>` : nothing}${card.due
          ? html`<span class=${card.late ? 'late' : ''}>${fill(card.late ? late : due, { day: card.due })}</span>`
          : nothing}${card.owner ? html`<span class="owner">${fill(this.texts.owner, { owner: card.owner })}</span>` : nothing}</span
      >${this.renderMarks(card)}${card.comments
        ? html`<span class="counts"
            ><span
              ><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" /></svg
              >${fill(comments, { count: card.comments })}</span
            ></span
          >`
        : nothing}`;
  }

  private renderMarks(card: Card) {
    const { rested, stalled } = this.texts;
    const pace = card.rested ? html`<span class="pace">${rested}</span>` : card.stalled ? html`<span class="pace">${stalled}</span>` : nothing;
    return pace !== nothing || card.tags.length
      ? html`<span class="marks">${pace}${card.tags.map((tag) => html`<span class="tag">#${tag}</span>`)}</span>`
      : nothing;
  }

  private renderMove(card: Card, from: number) {
    return html`
      <label class="move">
        <select
          aria-label=${fill(this.texts.moveTo, { card: card.title })}
          @change=${(event: Event) => this.onSelect(event.target as HTMLSelectElement, card)}
        >
          <option value="" selected>${this.texts.move}</option>
          ${this.truth.columns.map((column, index) =>
            index === from || !this.mayGo(card, index) ? nothing : html`<option value=${index}>${column.title}（${this.countOf(column, index)}）</option>`,
          )}
        </select>
      </label>
    `;
  }

  private renderGhost() {
    if (!this.drag) {
      return nothing;
    }
    const { card, width, outside } = this.drag;
    return html`
      <div class="ghost ${outside ? 'is-outside' : ''}" aria-hidden="true" style="width:${width}px;${this.ghostStyle()}">
        ${this.renderWords(card)}<span class="no">${this.whyNot(card)}</span>
      </div>
    `;
  }

  private ghostStyle() {
    const { x, y, grabX, grabY } = this.drag!;
    return `transform:translate(${x - grabX}px,${y - grabY}px) rotate(1.2deg)`;
  }

  /** Whoever verifies puts a card nowhere but among the verified. */
  private mayGo(card: Card, column: number) {
    return card.movable || (card.verifiable && column === this.truth.columns.length - 1);
  }

  private whyNot(card: Card) {
    return card.movable ? fill(this.texts.otherLane, { lane: this.titleOf(this.laneOf(card)) }) : this.texts.onlyVerify;
  }

  // What is counted

  private totalOf(column: Column, index: number) {
    return column.total + (this.shown[index]?.length ?? 0) - (this.truth.orders[index]?.length ?? 0);
  }

  /** The whole board is counted against the limit, whatever is shown of it. */
  private countOf(column: Column, index: number): string {
    const shown = this.shown[index]?.length ?? 0;
    const total = this.totalOf(column, index);
    if (column.limit == null) {
      return `${shown}`;
    }
    return shown === total
      ? `${total}/${column.limit}`
      : fill(this.texts.ofWhole, { shown, count: total, limit: column.limit });
  }

  /** Then the words below say it with the number; a narrowed board still says how many are shown. */
  private isOver(column: Column, index: number) {
    const total = this.totalOf(column, index);
    return column.limit != null && total > column.limit && total === this.shown[index]?.length;
  }

  private warningsOf(column: Column, index: number): string[] {
    const count = this.totalOf(column, index);
    const own = this.shown[index]?.filter((card) => card.own).length ?? 0;
    const { limit, limitOfCompany } = column;
    const warnings = [];
    if (limit != null && count > limit) {
      warnings.push(fill(this.texts.overLimit, { count, limit }));
    }
    if (limitOfCompany != null && own > limitOfCompany && this.truth.lanes !== 'company') {
      warnings.push(fill(this.texts.overLimitOfCompany, { count: own, limit: limitOfCompany }));
    }
    return warnings;
  }

  // Lanes

  private lanes(): Lane[] {
    const lanes = new Map<string, Lane>();
    const keys = this.truth.lanes === 'company' ? [...this.truth.companies.keys()] : Object.keys(this.truth.parts);
    [...keys, HIDDEN].forEach((key) =>
      lanes.set(key, { key, title: this.titleOf(key), cells: this.truth.columns.map(() => []) }),
    );
    this.shown.forEach((cards, column) =>
      cards.forEach((card) => (lanes.get(this.laneOf(card))!.cells[column] as Card[]).push(card)),
    );
    return [...lanes.values()].filter(({ cells }) => cells.some((cards) => cards.length));
  }

  private laneOf(card: Card): string {
    if (this.truth.lanes === 'company') {
      return card.company;
    }
    return this.truth.lanes === 'part' && this.truth.parts[card.part] ? `${card.part}` : HIDDEN;
  }

  private titleOf(lane: string): string {
    if (lane === HIDDEN) {
      return (this.truth.lanes === 'part' ? this.texts.noPart : this.texts.hidden) ?? '';
    }
    return (this.truth.lanes === 'part' ? this.truth.parts[lane] : this.truth.companies.get(lane)) ?? '';
  }

  private toggle(lane: string) {
    const closed = new Set(this.closed);
    if (!closed.delete(lane)) {
      closed.add(lane);
    }
    this.closed = closed;
  }

  /** The cards of a column that stand in the same lane, from the top. */
  private cell(column: number, card: Card): Card[] {
    const lane = this.laneOf(card);
    return (this.shown[column] ?? []).filter((each) => this.laneOf(each) === lane);
  }

  private companyOf(card: Card): string {
    if (card.own) {
      return this.texts.mine ?? '';
    }
    return card.company === HIDDEN ? (this.texts.hidden ?? '') : (this.truth.companies.get(card.company) ?? '');
  }

  // Keyboard

  private readonly onUndo = (event: KeyboardEvent) => {
    const typing = event.composedPath()[0] as HTMLElement;
    const field = typing.closest?.('input, textarea, select, [contenteditable]');
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || field) {
      return;
    }
    event.preventDefault();
    if (this.held) {
      this.cancel();
    } else {
      this.fire('undo-asked', {});
    }
  };

  private onKey(event: KeyboardEvent) {
    const card = this.truth.cards.get(this.at);
    if (!card || event.altKey || event.ctrlKey || event.metaKey || !(event.target as HTMLElement).closest('.card > a')) {
      return;
    }
    if (event.key === ' ') {
      event.preventDefault();
      this.held ? this.drop() : this.pickUp(card);
    } else if (event.key.toLowerCase() === 'w' && !event.repeat && (card.rested || card.stalled)) {
      event.preventDefault();
      event.stopPropagation();
      this.wake(card);
    } else if (event.key === 'Enter' && this.held) {
      event.preventDefault();
      this.drop();
    } else if (event.key === 'Enter' && !this.texts.href) {
      event.preventDefault();
      this.open(card);
    } else if (event.key === 'Escape' && this.held) {
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    } else if (event.key === 'Tab' && this.held) {
      this.cancel(false);
    } else if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      this.held ? this.carry(event.key) : this.walk(event.key);
    }
  }

  /** What came of it is told by the page, once the server has said so. */
  private wake(card: Card) {
    if (!wakeable(card)) {
      this.say(this.texts.notWakeable, card);
    } else if (!this.waking.has(card.id)) {
      this.waking.add(card.id);
      this.fire('card-woken', { id: card.id });
    }
  }

  private pickUp(card: Card) {
    const from = this.placeOf(card.id);
    if (!liftable(card) || !from) {
      this.say(this.texts.notMovable, card);
      return;
    }
    this.held = { id: card.id, from };
    this.say(card.movable ? this.texts.pickedUp : this.texts.liftedToVerify, card);
  }

  private carry(key: string) {
    const card = this.held && this.truth.cards.get(this.held.id);
    const place = card && this.placeOf(card.id);
    if (!card || !place) {
      return;
    }
    if (!card.movable) {
      this.carryToVerify(card, place, key);
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      this.carryAcross(card, place, key === 'ArrowLeft' ? -1 : 1);
    } else {
      this.carryAlong(card, place, key);
    }
    this.refocus = true;
  }

  /** There and back. The card lands at the end, as where it stands among the verified is nobody's choice. */
  private carryToVerify(card: Card, place: Place, key: string) {
    const home = this.held!.from;
    const last = this.truth.columns.length - 1;
    if (key === 'ArrowRight' && place.column !== last) {
      this.put(card.id, { column: last, index: this.shown[last].length });
    } else if (key === 'ArrowLeft' && place.column === last) {
      this.put(card.id, home);
    } else {
      this.say(this.texts.onlyVerify, card);
      return;
    }
    this.say(this.texts.moved, card);
  }

  private carryAcross(card: Card, place: Place, step: number) {
    const column = Math.min(Math.max(place.column + step, 0), this.truth.columns.length - 1);
    if (column !== place.column) {
      const position = this.cell(place.column, card).indexOf(card);
      const there = this.cell(column, card);
      const before = there[position];
      this.putBetween(card.id, column, before ? '' : (there.at(-1)?.id ?? ''), before?.id ?? '');
    }
    this.say(this.texts.moved, card);
    const full = column !== this.held?.from.column && this.warningsOf(this.truth.columns[column], column)[0];
    if (full) {
      this.message += ' ' + fill(this.texts.wouldExceed, { warning: full });
    }
  }

  private carryAlong(card: Card, place: Place, key: string) {
    const cell = this.cell(place.column, card);
    const now = cell.indexOf(card);
    const last = cell.length - 1;
    const to = key === 'Home' ? 0 : key === 'End' ? last : Math.min(Math.max(now + (key === 'ArrowUp' ? -1 : 1), 0), last);
    if (to < now) {
      this.putBetween(card.id, place.column, '', cell[to].id);
    } else if (to > now) {
      this.putBetween(card.id, place.column, cell[to].id, '');
    } else if (this.truth.lanes) {
      this.say(this.texts.laneEdge, card);
      return;
    }
    this.say(this.texts.moved, card);
  }

  private drop() {
    const place = this.held && this.placeOf(this.held.id);
    if (!this.held || !place) {
      return;
    }
    const { id, from } = this.held;
    this.held = null;
    this.say(this.texts.dropped, this.truth.cards.get(id));
    this.refocus = true;
    this.tell(id, from, place);
  }

  private cancel(focusAgain = true) {
    if (!this.held) {
      return;
    }
    const { id, from } = this.held;
    this.held = null;
    this.put(id, from);
    this.say(this.texts.cancelled, this.truth.cards.get(id));
    this.refocus = focusAgain;
  }

  private walk(key: string) {
    const card = this.truth.cards.get(this.at);
    const place = card && this.placeOf(card.id);
    const next = place && (this.truth.lanes ? this.inLanes(key, card, place) : this.inColumns(key, place));
    if (next) {
      this.at = next.id;
      this.singleColumn = this.placeOf(next.id)!.column;
      this.refocus = true;
      this.requestUpdate();
    }
  }

  private inColumns(key: string, { column, index }: Place): Card | undefined {
    const step = along(key, index, this.shown[column].length);
    return step !== undefined ? this.shown[column][step] : nearest(this.shown, column, index, key);
  }

  /** Along a column from lane to lane; across the columns within the lane. */
  private inLanes(key: string, card: Card, { column }: Place): Card | undefined {
    const lanes = this.lanes().filter((lane) => !this.closed.has(lane.key));
    const cells = lanes.find((lane) => lane.key === this.laneOf(card))?.cells ?? [];
    const walked = lanes.flatMap((lane) => lane.cells[column] ?? []);
    const step = along(key, walked.indexOf(card), walked.length);
    return step !== undefined ? walked[step] : nearest(cells, column, cells[column]?.indexOf(card) ?? 0, key);
  }

  // Mouse, pen and finger

  private cardUnder(event: Event): Card | undefined {
    const link = (event.target as HTMLElement).closest?.('.card > a');
    return this.truth.cards.get((link?.parentElement as HTMLElement | undefined)?.dataset.card ?? '');
  }

  private onFocus(event: FocusEvent) {
    this.at = this.cardUnder(event)?.id ?? this.at;
  }

  private onMenu(event: Event) {
    if (this.drag) {
      event.preventDefault();
    }
  }

  private onPress(event: PointerEvent) {
    const card = this.cardUnder(event);
    this.justDragged = false;
    if (!card || event.button !== 0 || !event.isPrimary || !liftable(card) || this.held) {
      return;
    }
    this.endPress();
    this.press = { card, event };
    if (event.pointerType === 'touch') {
      this.press.timer = window.setTimeout(() => this.lift(event), LONG_PRESS);
    }
    window.addEventListener('pointermove', this.onPointer);
    window.addEventListener('pointerup', this.onPointerUp);
    window.addEventListener('pointercancel', this.onPointerLost);
  }

  private readonly onPointer = (event: PointerEvent) => {
    if (this.press) {
      const far = Math.hypot(event.clientX - this.press.event.clientX, event.clientY - this.press.event.clientY) > SLOP;
      if (far && event.pointerType === 'touch') {
        this.endPress();
      } else if (far) {
        this.lift(event);
      }
    } else if (this.drag && event.pointerId === this.drag.pointer) {
      event.preventDefault();
      this.scrollAtEdges(event);
      this.follow(event);
    }
  };

  /** The card at the pointer follows at once; the board is drawn anew only when the place under it is another. */
  private follow(event: PointerEvent) {
    const drag = this.drag!;
    drag.x = event.clientX;
    drag.y = event.clientY;
    const { place, outside } = this.placeUnder(event.clientX, event.clientY);
    if (place.column !== drag.to.column || place.index !== drag.to.index || outside !== drag.outside) {
      this.drag = { ...drag, to: place, outside };
    } else if (this.ghost) {
      this.ghost.style.cssText = `width:${drag.width}px;${this.ghostStyle()}`;
    }
  }

  private lift(event: PointerEvent) {
    const press = this.press;
    const from = press && this.placeOf(press.card.id);
    const box = press && this.item(press.card.id)?.getBoundingClientRect();
    if (!press || !from || !box) {
      return;
    }
    window.clearTimeout(press.timer);
    this.press = null;
    this.drag = {
      card: press.card,
      pointer: event.pointerId,
      from,
      to: from,
      outside: false,
      x: event.clientX,
      y: event.clientY,
      grabX: press.event.clientX - box.left,
      grabY: press.event.clientY - box.top,
      width: box.width,
    };
    document.documentElement.style.cursor = 'grabbing';
    window.addEventListener('keydown', this.onEscape, true);
    this.say(press.card.movable ? this.texts.pickedUp : this.texts.liftedToVerify, press.card);
  }

  private readonly onPointerUp = () => {
    const drag = this.drag;
    this.endPress();
    this.endDrag();
    if (!drag) {
      return;
    }
    this.justDragged = true;
    this.at = drag.card.id;
    if (drag.outside) {
      this.say(this.whyNot(drag.card), drag.card);
      return;
    }
    this.put(drag.card.id, drag.to);
    this.say(this.texts.dropped, drag.card);
    this.tell(drag.card.id, drag.from, drag.to);
  };

  private readonly onPointerLost = () => {
    this.endPress();
    this.endDrag();
  };

  private readonly onEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.drag) {
      event.preventDefault();
      event.stopPropagation();
      const { card } = this.drag;
      this.justDragged = true;
      this.endDrag();
      this.say(this.texts.cancelled, card);
    }
  };

  private readonly holdStill = (event: Event) => {
    if (this.drag && event.cancelable) {
      event.preventDefault();
    }
  };

  private endPress() {
    window.clearTimeout(this.press?.timer);
    this.press = null;
    if (!this.drag) {
      this.forgetPointer();
    }
  }

  private endDrag() {
    this.drag = null;
    document.documentElement.style.cursor = '';
    window.removeEventListener('keydown', this.onEscape, true);
    this.forgetPointer();
  }

  private forgetPointer() {
    window.removeEventListener('pointermove', this.onPointer);
    window.removeEventListener('pointerup', this.onPointerUp);
    window.removeEventListener('pointercancel', this.onPointerLost);
  }

  /** In lanes only those of the card's own lane are places; the pointer elsewhere is outside. */
  private placeUnder(x: number, y: number): { place: Place; outside: boolean } {
    const { card, from } = this.drag!;
    const lane = this.truth.lanes && this.renderRoot.querySelector(`.lane[data-lane="${CSS.escape(this.laneOf(card))}"]`);
    const within = lane || this.renderRoot;
    const box = lane ? lane.getBoundingClientRect() : undefined;
    const away = (each: HTMLElement) => {
      const { left, right } = each.getBoundingClientRect();
      return Math.max(left - x, x - right, 0);
    };
    const columns = [...within.querySelectorAll<HTMLElement>('.column')];
    const nearestColumn = columns.reduce((best, each) => (away(each) < away(best) ? each : best));
    const column = Number(nearestColumn.dataset.column);
    const others = [...nearestColumn.querySelectorAll<HTMLElement>('[data-card]:not(.is-dragged)')];
    const above = others.findLast((each) => {
      const { top, height } = each.getBoundingClientRect();
      return y > top + height / 2;
    });
    const flat = (this.shown[column] ?? []).filter((each) => each.id !== card.id);
    const at = (each?: HTMLElement) => flat.findIndex(({ id }) => id === each?.dataset.card);
    const index = above ? at(above) + 1 : others.length ? at(others[0]) : flat.length;
    if (!this.mayGo(card, column)) {
      return { place: from, outside: column !== from.column };
    }
    return { place: { column, index }, outside: box ? y < box.top - 24 || y > box.bottom + 24 : false };
  }

  private scrollAtEdges(event: PointerEvent) {
    const edge = 56;
    const top = edge + (parseFloat(this.style.getPropertyValue('--board-top')) || 0);
    if (event.clientY < top || event.clientY > window.innerHeight - edge) {
      window.scrollBy(0, event.clientY < top ? -14 : 14);
    }
    const box = this.board.getBoundingClientRect();
    if (event.clientX < box.left + edge || event.clientX > box.right - edge) {
      this.board.scrollBy(event.clientX < box.left + edge ? -14 : 14, 0);
    }
  }

  private onClick(event: MouseEvent) {
    const card = this.cardUnder(event);
    if (!card) {
      return;
    }
    if (this.justDragged) {
      this.justDragged = false;
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    this.open(card);
  }

  private onSelect(select: HTMLSelectElement, card: Card) {
    const from = this.placeOf(card.id);
    const column = select.value === '' ? -1 : Number(select.value);
    select.value = '';
    if (from && column >= 0) {
      const to = { column, index: this.shown[column].length };
      this.put(card.id, to);
      this.singleColumn = column;
      this.at = card.id;
      this.refocus = true;
      this.say(this.texts.dropped, card);
      this.tell(card.id, from, to);
    }
  }

  // The copy

  /** Only the columns that change become other arrays. */
  private put(id: string, to: Place) {
    const from = this.placeOf(id);
    const card = this.truth.cards.get(id);
    if (!from || !card) {
      return;
    }
    const shown = [...this.shown];
    shown[from.column] = shown[from.column].filter((each) => each.id !== id);
    shown[to.column] = shown[to.column].toSpliced(to.index, 0, card);
    this.shown = shown;
    if (this.held) {
      this.singleColumn = to.column;
    }
  }

  private putBetween(id: string, column: number, after: string, before: string) {
    const others = (this.shown[column] ?? []).filter((card) => card.id !== id);
    const above = others.findIndex((card) => card.id === after);
    const below = others.findIndex((card) => card.id === before);
    this.put(id, { column, index: above >= 0 ? above + 1 : below >= 0 ? below : others.length });
  }

  /** The neighbours of a place in its lane: they say where it is also when others move. */
  private between(place?: Place) {
    const card = place && this.shown[place.column][place.index];
    const cell = card ? this.cell(place.column, card) : [];
    const index = card ? cell.indexOf(card) : -1;
    return { to: place?.column ?? 0, after: cell[index - 1]?.id ?? '', before: cell[index + 1]?.id ?? '' };
  }

  private placeOf(id: string): Place | undefined {
    for (let column = 0; column < this.shown.length; column++) {
      const index = this.shown[column].findIndex((card) => card.id === id);
      if (index >= 0) {
        return { column, index };
      }
    }
    return undefined;
  }

  private tell(id: string, from: Place, to: Place) {
    if (from.column !== to.column || from.index !== to.index) {
      this.moves = [...this.moves, { id, from: from.column, ...this.between(this.placeOf(id)), told: false }];
      this.tellNext(id);
    }
  }

  private tellNext(id: string) {
    const move = this.moves.find((each) => each.id === id);
    const card = this.truth.cards.get(id);
    if (move && card && !move.told && !this.waking.has(id)) {
      move.told = true;
      this.fire('card-moved', {
        id,
        from: this.truth.columns[move.from].id,
        to: this.truth.columns[move.to].id,
        after: move.after,
        before: move.before,
        version: card.version,
      });
    }
  }

  private hrefOf(card: Card) {
    return this.texts.href && this.texts.href + card.id;
  }

  private open(card: Card) {
    this.fire('card-opened', { id: card.id });
  }

  private fire(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private say(text: string | undefined, card?: Card) {
    const place = card && this.placeOf(card.id);
    const words = fill(text, {
      card: card?.title ?? '',
      lane: card ? this.titleOf(this.laneOf(card)) : '',
      column: place ? this.truth.columns[place.column].title : '',
      position: place && card ? this.cell(place.column, card).indexOf(this.shown[place.column][place.index]) + 1 : '',
    });
    // The same words twice would not be spoken again.
    this.message = words === this.message ? words + '\u00a0' : words;
  }

  private item(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-card="${CSS.escape(id)}"]`);
  }

  private link(id: string): HTMLElement | null {
    return this.item(id)?.querySelector('a') ?? null;
  }

  private measure() {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 15;
    if (this.clientWidth > 0) {
      this.single = this.clientWidth < (ONE_COLUMN / 15) * rem;
      this.wide = this.clientWidth >= (FIVE_COLUMNS / 15) * rem;
    }
    const header = document.querySelector<HTMLElement>('.app-header');
    const sticks = header && getComputedStyle(header).position === 'sticky';
    this.style.setProperty('--board-top', `${sticks ? header.offsetHeight : 0}px`);
  }
}

/** The next place along a column, or undefined for a key that goes across. */
function along(key: string, index: number, length: number): number | undefined {
  const places: Record<string, number> = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: length - 1 };
  return places[key];
}

/** The card at the same height in the next column that has any. */
function nearest(columns: readonly Order[], from: number, index: number, key: string): Card | undefined {
  const step = key === 'ArrowLeft' ? -1 : 1;
  for (let column = from + step; columns[column]; column += step) {
    if (columns[column].length) {
      return columns[column][Math.min(index, columns[column].length - 1)];
    }
  }
  return undefined;
}

/** By whoever moves it, or whoever verifies it. */
function liftable(card?: Card): boolean {
  return card !== undefined && (card.movable || card.verifiable);
}

function wakeable(card: Card): boolean {
  return card.own && (card.rested || card.stalled);
}

function fill(text: string | undefined, values: Record<string, string | number>): string {
  return (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => `${values[name] ?? whole}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'issue-board': IssueBoard;
  }
}
