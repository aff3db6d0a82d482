import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

export interface BoardCard {
  id: string;
  title: string;
  company: string;
  meta: string[];
  ideas: number;
  metoo: number;
  privateToCompany: boolean;
  movable: boolean;
  href?: string | null;
}

export interface BoardColumn {
  id: string;
  title: string;
  limit?: number | null;
  cards: BoardCard[];
}

/** Every word comes from the server; {card}, {column}, {position} and {count} are filled in here. */
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
  ideas?: string;
  metoo?: string;
  empty?: string;
  overLimit?: string;
}

interface Place {
  column: number;
  index: number;
}

interface Drag {
  card: BoardCard;
  pointer: number;
  from: Place;
  to: Place;
  x: number;
  y: number;
  grabX: number;
  grabY: number;
  width: number;
}

const ONE_COLUMN = 640;
const LONG_PRESS = 280;
const SLOP = 6;

/**
 * Issues in columns. Mouse, finger and keyboard can do the same things.
 *
 * `columns` is the server's word and is never changed here: a move shows at once in a copy, fires `card-moved`, and the
 * copy is thrown away with the next `columns` or `revision`. A refused move is therefore undone by a new revision alone.
 * Until then the card's edge is dashed.
 */
@customElement('issue-board')
export class IssueBoard extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
      color: var(--ink);
      font: 400 var(--text-m) / 1.55 var(--font);
    }

    :host([hidden]) {
      display: none;
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

    .board {
      position: relative;
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(calc(140rem / 15), 1fr);
      gap: calc(var(--u) * 1.5);
      padding: 4px;
      margin: -4px;
      overflow-x: auto;
    }

    .board.is-single {
      grid-auto-columns: minmax(0, 1fr);
      overflow: visible;
    }

    .column {
      min-width: 0;
      min-height: calc(300rem / 15);
      padding: calc(var(--u) * 1.5);
      border: 1px solid transparent;
      border-radius: var(--radius);
      background: var(--sunk);
    }

    .column.is-target {
      border-color: var(--indigo-line);
      background: var(--indigo-soft);
    }

    header {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--u);
      margin-bottom: var(--u);
    }

    h2 {
      margin: 0;
      font-size: var(--text-l);
      font-weight: 700;
      line-height: 1.5;
      word-break: auto-phrase;
    }

    .count {
      flex: none;
      color: var(--ink-2);
      font-size: var(--text-s);
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }

    .count.is-over {
      padding: 0 0.5em;
      border-radius: 5px;
      background: var(--ochre-soft);
      color: var(--ochre);
    }

    .count.is-over::before {
      content: '▲ ' / '';
      font-size: 0.8em;
    }

    ul {
      display: flex;
      flex-direction: column;
      gap: calc(var(--u) * 1.25);
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .card {
      position: relative;
      border: 1px solid var(--line);
      border-radius: var(--radius-s);
      background: var(--card);
      -webkit-touch-callout: none;
    }

    .card.is-movable {
      user-select: none;
      -webkit-user-select: none;
    }

    .card.is-movable > a {
      cursor: grab;
    }

    .card:hover {
      border-color: var(--line-strong);
    }

    .card > a {
      display: block;
      padding: calc(var(--u) * 1.25) calc(var(--u) * 1.625);
      border-radius: inherit;
      color: inherit;
      text-decoration: none;
      overflow-wrap: anywhere;
      touch-action: manipulation;
    }

    .card > a:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 1px;
    }

    .card.is-held {
      border-color: var(--indigo);
      background: var(--indigo-soft);
      box-shadow: 0 6px 16px var(--shade);
      translate: 0 -2px;
    }

    .card.is-sent {
      border-style: dashed;
    }

    .card.is-dragged {
      opacity: 0.4;
    }

    .title {
      display: block;
      font-size: calc(14rem / 15);
      font-weight: 700;
      line-height: 1.5;
      word-break: auto-phrase;
      text-wrap: pretty;
    }

    .meta,
    .counts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1em;
      color: var(--ink-2);
      font-size: var(--text-s);
      line-height: 1.65;
      word-break: auto-phrase;
      font-variant-numeric: tabular-nums;
    }

    .private {
      display: inline-flex;
      align-items: center;
      gap: 0.35em;
      color: var(--ink);
      font-weight: 600;
    }

    .private svg,
    .counts svg {
      flex: none;
      width: 1em;
      height: 1em;
      fill: currentColor;
    }

    .counts span {
      display: inline-flex;
      align-items: center;
      gap: 0.35em;
    }

    .move {
      display: block;
      position: relative;
      width: fit-content;
      max-width: calc(100% - var(--u) * 3.25);
      margin: 0 calc(var(--u) * 1.625) calc(var(--u) * 1.25);
    }

    .move select {
      appearance: none;
      min-height: 44px;
      padding: 0 calc(var(--u) * 4) 0 calc(var(--u) * 1.5);
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-s);
      background: var(--card);
      color: var(--indigo);
      font: inherit;
      font-size: max(16px, 1rem);
      font-weight: 600;
      cursor: pointer;
      max-width: 100%;
      field-sizing: content;
    }

    .move select:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 1px;
    }

    .move::after {
      content: '';
      position: absolute;
      inset: 50% calc(var(--u) * 1.75) auto auto;
      width: 0.5em;
      height: 0.5em;
      border: solid var(--indigo);
      border-width: 0 2px 2px 0;
      rotate: 45deg;
      translate: 0 -70%;
      pointer-events: none;
    }

    .slot {
      height: calc(44rem / 15);
      border: 2px dashed var(--indigo);
      border-radius: var(--radius-s);
    }

    .empty {
      margin: 0;
      color: var(--ink-2);
      font-size: var(--text-s);
    }

    .ghost {
      position: fixed;
      top: 0;
      left: 0;
      z-index: 90;
      padding: calc(var(--u) * 1.25) calc(var(--u) * 1.625);
      box-sizing: border-box;
      border: 1px solid var(--indigo);
      border-radius: var(--radius-s);
      background: var(--card);
      box-shadow: 0 10px 28px var(--shade);
      cursor: grabbing;
      pointer-events: none;
    }

    .switch {
      display: flex;
      gap: 4px;
      margin: -3px -3px calc(var(--u) * 1.5);
      padding: 3px;
      overflow-x: auto;
      scrollbar-width: none;
    }

    .switch button {
      flex: 1 0 auto;
      min-height: 44px;
      padding: 4px 10px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-s);
      background: var(--card);
      color: var(--ink);
      font: inherit;
      font-size: calc(13.5rem / 15);
      line-height: 1.3;
      cursor: pointer;
    }

    .switch button b {
      display: block;
      color: var(--ink-2);
      font-variant-numeric: tabular-nums;
    }

    .switch button[aria-pressed='true'] {
      border-color: var(--indigo);
      background: var(--indigo-soft);
      color: var(--indigo);
      font-weight: 700;
      box-shadow: inset 0 -3px var(--indigo);
    }

    .switch button[aria-pressed='true'] b {
      color: inherit;
    }

    .switch button:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 0;
    }

    @media (prefers-reduced-motion: no-preference) {
      .card {
        transition: border-color 120ms, translate 120ms;
      }
    }

    /* On paper the columns follow each other, two cards abreast. */
    @media print {
      .switch,
      .move {
        display: none;
      }

      .board {
        display: block;
        margin: 0;
        padding: 0;
      }

      .column {
        min-height: 0;
        padding: 0 0 8pt;
        background: none;
      }

      .column ul {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 6pt;
      }

      header {
        justify-content: flex-start;
        break-after: avoid;
      }

      /* A line below alone: a card that moves on to the next page would leave its upper edge behind. */
      .card {
        border: 0;
        border-bottom: 0.5pt solid #999;
        border-radius: 0;
        break-inside: avoid;
      }

      .card > a {
        padding: 2pt 0 4pt;
      }
    }
  `;

  @property({ attribute: false }) columns: BoardColumn[] = [];
  @property({ attribute: false }) texts: BoardTexts = {};
  /** Goes up with each word from the server, also when its columns are the same as before. */
  @property({ type: Number }) revision = 0;

  @state() private shown: BoardColumn[] = [];
  @state() private single = false;
  @state() private singleId = '';
  @state() private at = '';
  @state() private held: { id: string; from: Place } | null = null;
  @state() private drag: Drag | null = null;
  @state() private message = '';

  /** Moves that were told and not answered yet, the oldest first; each is answered by one word. */
  private sent: { id: string; to: string }[] = [];

  @query('.board') private board!: HTMLElement;

  private press: { card: BoardCard; event: PointerEvent; timer?: number } | null = null;
  private refocus = false;
  private justDragged = false;
  private readonly watcher = new ResizeObserver(() => this.measure());

  override connectedCallback() {
    super.connectedCallback();
    this.measure();
    this.watcher.observe(this);
    // Registered for good: a browser asks at the first touch whether anyone may stop it from scrolling.
    this.addEventListener('touchmove', this.holdStill, { passive: false });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.watcher.disconnect();
    this.removeEventListener('touchmove', this.holdStill);
    this.endPress();
    this.endDrag();
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('columns') || changed.has('revision')) {
      this.takeWord();
    }
    if (!this.shown.some((column) => column.id === this.singleId)) {
      this.singleId = this.shown[0]?.id ?? '';
    }
    const visible = this.shown.filter((column) => !this.single || column.id === this.singleId);
    if (!visible.some((column) => column.cards.some((card) => card.id === this.at))) {
      this.at = visible.find((column) => column.cards.length)?.cards[0].id ?? '';
    }
  }

  protected override updated() {
    if (this.refocus) {
      this.refocus = false;
      this.link(this.at)?.focus();
    }
  }

  /** The server's columns replace the copy; a card in the hand stays there as long as it exists and may move. */
  private takeWord() {
    const hadFocus = this.renderRoot?.querySelector?.('.card > a:focus') != null;
    const hand = this.held && this.placeOf(this.held.id);
    this.shown = (this.columns ?? []).map((column) => ({ ...column, cards: [...column.cards] }));
    if (this.held && hand) {
      const from = this.placeOf(this.held.id);
      const still = from && this.shown[from.column].cards[from.index].movable && this.shown[hand.column];
      if (from && still) {
        this.held = { id: this.held.id, from };
        this.put(this.held.id, hand);
      } else {
        this.held = null;
        this.say(this.texts.gone);
      }
    }
    if (this.drag && !this.placeOf(this.drag.card.id)) {
      this.endDrag();
      this.say(this.texts.gone);
    }
    this.refocus ||= hadFocus;
    this.compare(this.sent.shift());
  }

  /** Tells when a card is not where it was put, unless a later move of it is still on its way. */
  private compare(answered?: { id: string; to: string }) {
    if (!answered || this.sent.some(({ id }) => id === answered.id)) {
      return;
    }
    const place = this.placeOf(answered.id);
    if (place && this.shown[place.column].id !== answered.to) {
      this.at = answered.id;
      this.singleId = this.shown[place.column].id;
      this.say(this.texts.returned, this.cardAt(answered.id));
    }
  }

  protected override render() {
    const columns = this.shown
      .map((column, index) => ({ column, index }))
      .filter(({ column }) => !this.single || column.id === this.singleId);
    return html`
      <p class="sr" id="how">${this.texts.instructions}</p>
      <p class="sr" id="fixed">${this.texts.notMovable}</p>
      <div class="sr" aria-live="assertive">${this.message}</div>
      ${this.single ? this.renderSwitch() : nothing}
      <div
        class="board ${this.single ? 'is-single' : ''}"
        role="group"
        aria-label=${this.texts.label ?? nothing}
        @keydown=${this.onKey}
      >
        ${repeat(
          columns,
          ({ column }) => column.id,
          ({ column, index }) => this.renderColumn(column, index),
        )}
      </div>
      ${this.renderGhost()}
    `;
  }

  private renderSwitch() {
    return html`
      <div class="switch" role="group" aria-label=${this.texts.columns ?? nothing}>
        ${this.shown.map(
          (column) => html`
            <button
              type="button"
              aria-pressed=${column.id === this.singleId ? 'true' : 'false'}
              @click=${() => (this.singleId = column.id)}
            >
              ${column.title}<b>${countOf(column)}</b>
            </button>
          `,
        )}
      </div>
    `;
  }

  private renderColumn(column: BoardColumn, index: number) {
    const over = column.limit != null && column.cards.length > column.limit;
    const target = this.drag?.to.column === index;
    const cards: (BoardCard | null)[] = column.cards.filter(Boolean);
    const { from, to } = this.drag ?? {};
    // At home no gap opens: it would push the next card away from the pointer that wants to pass it.
    if (target && from && to && !(from.column === index && from.index === to.index)) {
      cards.splice(to.index + (from.column === index && to.index > from.index ? 1 : 0), 0, null);
    }
    return html`
      <section class="column ${target ? 'is-target' : ''}" aria-labelledby="column-${index}" data-column=${index}>
        <header>
          <h2 id="column-${index}">${column.title}</h2>
          <span class="count ${over ? 'is-over' : ''}" title=${over ? (this.texts.overLimit ?? '') : ''}
            >${countOf(column)}${over ? html`<span class="sr">${this.texts.overLimit}</span>` : nothing}</span
          >
        </header>
        ${cards.length
          ? html`<ul>
              ${repeat(
                cards,
                (card) => card?.id ?? '',
                (card) => (card ? this.renderCard(card, column) : html`<li class="slot" aria-hidden="true"></li>`),
              )}
            </ul>`
          : html`<p class="empty">${this.texts.empty}</p>`}
      </section>
    `;
  }

  private renderCard(card: BoardCard, column: BoardColumn) {
    const held = this.held?.id === card.id;
    const sent = this.sent.some(({ id }) => id === card.id);
    const dragged = this.drag?.card.id === card.id;
    const classes = ['card', card.movable && 'is-movable', held && 'is-held', sent && 'is-sent', dragged && 'is-dragged'];
    return html`
      <li class=${classes.filter(Boolean).join(' ')} data-card=${card.id} aria-busy=${sent ? 'true' : nothing}>
        <a
          href=${card.href || nothing}
          role=${card.href ? nothing : 'link'}
          draggable="false"
          tabindex=${card.id === this.at ? 0 : -1}
          aria-describedby=${card.movable ? 'how' : 'fixed'}
          @click=${(event: MouseEvent) => this.onClick(event, card)}
          @focus=${() => (this.at = card.id)}
          @pointerdown=${(event: PointerEvent) => this.onPress(event, card)}
          @contextmenu=${(event: Event) => this.drag && event.preventDefault()}
        >
          ${this.renderWords(card)}
        </a>
        ${this.single && card.movable ? this.renderMove(card, column) : nothing}
      </li>
    `;
  }

  private renderWords(card: BoardCard) {
    const { ideas, metoo, privateToCompany } = this.texts;
    return html`
      <span class="title">${card.title}</span>
      <span class="meta">
        ${card.privateToCompany
          ? html`<span class="private">
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2H13v7H3V7zm1.7 0h3.6V5a1.8 1.8 0 0 0-3.6 0z" /></svg
              >${privateToCompany}</span
            >`
          : html`<span>${card.company}</span>`}
        ${(card.meta ?? []).map((each) => html`<span>${each}</span>`)}
      </span>
      <span class="counts">
        ${ideas ? html`<span><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" /></svg>${fill(ideas, { count: card.ideas })}</span>` : nothing}
        ${metoo ? html`<span><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1.5 15 14H1z" /></svg>${fill(metoo, { count: card.metoo })}</span>` : nothing}
      </span>
    `;
  }

  private renderMove(card: BoardCard, from: BoardColumn) {
    return html`
      <label class="move">
        <select
          aria-label=${fill(this.texts.moveTo, { card: card.title })}
          @change=${(event: Event) => this.onSelect(event.target as HTMLSelectElement, card)}
        >
          <option value="" selected>${this.texts.move}</option>
          ${this.shown
            .filter((column) => column.id !== from.id)
            .map((column) => html`<option value=${column.id}>${column.title}（${countOf(column)}）</option>`)}
        </select>
      </label>
    `;
  }

  private renderGhost() {
    if (!this.drag) {
      return nothing;
    }
    const { card, x, y, grabX, grabY, width } = this.drag;
    return html`
      <div class="ghost" aria-hidden="true" style="width:${width}px;transform:translate(${x - grabX}px,${y - grabY}px) rotate(1.2deg)">
        ${this.renderWords(card)}
      </div>
    `;
  }

  // Keyboard

  private onKey(event: KeyboardEvent) {
    const card = this.cardAt(this.at);
    if (!card || event.altKey || event.ctrlKey || event.metaKey || !(event.target as HTMLElement).closest('.card > a')) {
      return;
    }
    if (event.key === ' ') {
      event.preventDefault();
      this.held ? this.drop() : this.pickUp(card);
    } else if (event.key === 'Enter' && this.held) {
      event.preventDefault();
      this.drop();
    } else if (event.key === 'Enter' && !card.href) {
      event.preventDefault();
      this.open(card);
    } else if (event.key === 'Escape' && this.held) {
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    } else if (event.key === 'Tab' && this.held) {
      this.cancel(false);
    } else if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      this.held ? this.carry(event.key) : this.walk(event.key);
    }
  }

  private pickUp(card: BoardCard) {
    const from = this.placeOf(card.id);
    if (!card.movable || !from) {
      this.say(this.texts.notMovable, card);
      return;
    }
    this.held = { id: card.id, from };
    this.say(this.texts.pickedUp, card);
  }

  private carry(key: string) {
    const place = this.held && this.placeOf(this.held.id);
    if (!this.held || !place) {
      return;
    }
    const to = { ...place };
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const last = this.shown[place.column].cards.length - 1;
      to.index = Math.min(Math.max(place.index + (key === 'ArrowUp' ? -1 : 1), 0), last);
    } else {
      const last = this.shown.length - 1;
      to.column = Math.min(Math.max(place.column + (key === 'ArrowLeft' ? -1 : 1), 0), last);
      if (to.column !== place.column) {
        to.index = Math.min(place.index, this.shown[to.column].cards.length);
      }
    }
    this.put(this.held.id, to);
    this.say(this.texts.moved, this.cardAt(this.held.id));
    this.refocus = true;
  }

  private drop() {
    const place = this.held && this.placeOf(this.held.id);
    if (!this.held || !place) {
      return;
    }
    const { id, from } = this.held;
    this.held = null;
    this.say(this.texts.dropped, this.cardAt(id));
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
    this.say(this.texts.cancelled, this.cardAt(id));
    this.refocus = focusAgain;
  }

  private walk(key: string) {
    const place = this.placeOf(this.at);
    if (!place) {
      return;
    }
    const cards = this.shown[place.column].cards;
    let next: BoardCard | undefined;
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      next = cards[place.index + (key === 'ArrowUp' ? -1 : 1)];
    } else {
      const step = key === 'ArrowLeft' ? -1 : 1;
      for (let column = place.column + step; this.shown[column] && !next; column += step) {
        const there = this.shown[column].cards;
        next = there[Math.min(place.index, there.length - 1)];
      }
    }
    if (next) {
      this.at = next.id;
      this.singleId = this.shown[this.placeOf(next.id)!.column].id;
      this.refocus = true;
      this.requestUpdate();
    }
  }

  // Mouse, pen and finger

  private onPress(event: PointerEvent, card: BoardCard) {
    this.justDragged = false;
    if (event.button !== 0 || !event.isPrimary || !card.movable || this.held) {
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
      this.drag = { ...this.drag, x: event.clientX, y: event.clientY, to: this.placeUnder(event.clientX, event.clientY) };
    }
  };

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
      x: event.clientX,
      y: event.clientY,
      grabX: press.event.clientX - box.left,
      grabY: press.event.clientY - box.top,
      width: box.width,
    };
    document.documentElement.style.cursor = 'grabbing';
    window.addEventListener('keydown', this.onEscape, true);
    this.say(this.texts.pickedUp, press.card);
  }

  private readonly onPointerUp = () => {
    const drag = this.drag;
    this.endPress();
    this.endDrag();
    if (drag) {
      this.justDragged = true;
      this.put(drag.card.id, drag.to);
      this.at = drag.card.id;
      this.say(this.texts.dropped, drag.card);
      this.tell(drag.card.id, drag.from, drag.to);
    }
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

  private placeUnder(x: number, y: number): Place {
    const away = (box: DOMRect) => Math.max(box.left - x, x - box.right, 0);
    const columns = [...this.renderRoot.querySelectorAll<HTMLElement>('.column')];
    const nearest = columns.reduce((best, each) =>
      away(each.getBoundingClientRect()) < away(best.getBoundingClientRect()) ? each : best,
    );
    const others = [...nearest.querySelectorAll<HTMLElement>('[data-card]:not(.is-dragged)')];
    const index = others.filter((each) => {
      const box = each.getBoundingClientRect();
      return y > box.top + box.height / 2;
    }).length;
    return { column: Number(nearest.dataset.column), index };
  }

  private scrollAtEdges(event: PointerEvent) {
    const edge = 56;
    if (event.clientY < edge || event.clientY > window.innerHeight - edge) {
      window.scrollBy(0, event.clientY < edge ? -14 : 14);
    }
    const box = this.board.getBoundingClientRect();
    if (event.clientX < box.left + edge || event.clientX > box.right - edge) {
      this.board.scrollBy(event.clientX < box.left + edge ? -14 : 14, 0);
    }
  }

  private onClick(event: MouseEvent, card: BoardCard) {
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

  private onSelect(select: HTMLSelectElement, card: BoardCard) {
    const from = this.placeOf(card.id);
    const column = this.shown.findIndex((each) => each.id === select.value);
    select.value = '';
    if (from && column >= 0) {
      const to = { column, index: this.shown[column].cards.length };
      this.put(card.id, to);
      this.singleId = this.shown[column].id;
      this.at = card.id;
      this.refocus = true;
      this.say(this.texts.dropped, card);
      this.tell(card.id, from, to);
    }
  }

  // The copy

  private put(id: string, to: Place) {
    const from = this.placeOf(id);
    if (!from) {
      return;
    }
    const columns = this.shown.map((column) => ({ ...column, cards: [...column.cards] }));
    const [card] = columns[from.column].cards.splice(from.index, 1);
    columns[to.column].cards.splice(to.index, 0, card);
    this.shown = columns;
    if (this.held) {
      this.singleId = columns[to.column].id;
    }
  }

  private placeOf(id: string): Place | undefined {
    for (let column = 0; column < this.shown.length; column++) {
      const index = this.shown[column].cards.findIndex((card) => card.id === id);
      if (index >= 0) {
        return { column, index };
      }
    }
    return undefined;
  }

  private cardAt(id: string): BoardCard | undefined {
    const place = this.placeOf(id);
    return place && this.shown[place.column].cards[place.index];
  }

  private tell(id: string, from: Place, to: Place) {
    if (from.column !== to.column || from.index !== to.index) {
      const column = this.shown[to.column].id;
      this.sent.push({ id, to: column });
      this.requestUpdate();
      this.fire('card-moved', { id, to: column, index: to.index });
    }
  }

  private open(card: BoardCard) {
    this.fire('card-opened', { id: card.id });
  }

  private fire(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private say(text: string | undefined, card?: BoardCard) {
    const place = card && this.placeOf(card.id);
    const words = fill(text, {
      card: card?.title ?? '',
      column: place ? this.shown[place.column].title : '',
      position: place ? place.index + 1 : '',
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
    }
  }
}

function countOf(column: BoardColumn): string {
  return column.limit == null ? `${column.cards.length}` : `${column.cards.length} / ${column.limit}`;
}

function fill(text: string | undefined, values: Record<string, string | number>): string {
  return (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => `${values[name] ?? whole}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'issue-board': IssueBoard;
  }
}
