import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { layOut, standing, type Course, type LaidStone, type Stone, type StoneState, type Wall } from './wall-geometry.js';

export interface LegendEntry {
  state: StoneState;
  label: string;
}

export interface WallTexts {
  list?: string;
  level?: string;
  stone?: string;
  state?: string;
  /** Between the parts of a stone's spoken name. */
  separator?: string;
}

const BESIDE = 560;

/**
 * The company's maturity as a dry-stone wall: a course for each level, a stone for each criterion.
 *
 * Fires `stone-chosen` with the stone's id. `size="small"` is a picture with one spoken label, without controls.
 */
@customElement('stone-wall')
export class StoneWall extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
      color: var(--ink);
      font: 400 var(--text-m) / 1.7 var(--font);
    }

    :host([size='small']) {
      display: inline-block;
      width: calc(96rem / 15);
      height: calc(36rem / 15);
      vertical-align: middle;
    }

    :host([size='small']) svg {
      display: block;
      width: 100%;
      height: 100%;
    }

    :host([hidden]) {
      display: none;
    }

    .wall {
      position: relative;
      border-bottom: 2px solid var(--line-strong);
    }

    .course-label {
      position: absolute;
      right: 0;
      display: flex;
      flex-direction: column;
      justify-content: center;
      padding-inline-start: calc(var(--u) * 1.5);
      line-height: 1.45;
      overflow: hidden;
    }

    .course-label::before {
      content: '';
      position: absolute;
      inset: 6px auto 6px 0;
      width: 2px;
      border-radius: 1px;
      background: var(--line);
    }

    .course-label small {
      color: var(--ink-2);
      font-size: var(--text-s);
      font-variant-numeric: tabular-nums;
    }

    .is-narrow .course-label {
      left: 0;
      flex-direction: row;
      justify-content: flex-start;
      align-items: end;
      gap: var(--u);
      padding: 0 0 2px;
      font-size: calc(13.5rem / 15);
    }

    .is-narrow .course-label::before {
      display: none;
    }

    .stone {
      all: unset;
      position: absolute;
      box-sizing: border-box;
      display: flex;
      align-items: center;
      justify-content: center;
      padding: 2px 9px;
      border-radius: 9px;
      color: var(--ink-2);
      cursor: pointer;
      -webkit-tap-highlight-color: transparent;
      forced-color-adjust: none;
      print-color-adjust: exact;
    }

    .stone:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 1px;
      z-index: 3;
    }

    .stone[aria-pressed='true'] {
      z-index: 2;
      font-weight: 700;
    }

    .stone > svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      overflow: visible;
      pointer-events: none;
      transition: filter 120ms;
    }

    .stone:hover > svg {
      filter: brightness(1.07) drop-shadow(0 1px 2px var(--shade));
    }

    .words {
      position: relative;
      display: -webkit-box;
      max-height: 100%;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      font-size: var(--text-s);
      line-height: 1.4;
      text-align: center;
      word-break: auto-phrase;
      overflow-wrap: anywhere;
      text-wrap: balance;
    }

    .is-narrow .words {
      font-size: calc(12rem / 15);
      line-height: 1.32;
    }

    .is-narrow .stone {
      padding-inline: 5px;
    }

    /* Where words have little room, the question mark keeps to the corner. */
    .is-narrow .stone.NOT_ASSESSED::before {
      content: '?' / '';
      position: absolute;
      inset: 2px auto auto 5px;
      color: var(--ink-2);
      font-size: calc(11rem / 15);
      font-weight: 700;
      line-height: 1.3;
    }

    .is-narrow .NOT_ASSESSED .words::before {
      display: none;
    }

    .MET {
      color: var(--on-stone);
    }

    .PARTIAL {
      color: var(--on-ochre-stone);
    }

    .NEEDS_RECHECK {
      color: var(--ink);
    }

    /* The crack runs beside the words, not through them. */
    .NEEDS_RECHECK .words {
      margin-inline-end: 24%;
    }

    .WAIVED .words {
      padding: 0 3px;
      border-radius: 4px;
      background: var(--card);
      color: var(--ink-2);
    }

    .NOT_ASSESSED .words::before {
      content: '?' / '';
      display: inline-block;
      width: 1.35em;
      margin-inline-end: 0.35em;
      border-radius: 50%;
      background: var(--ink-2);
      color: var(--card);
      font-weight: 700;
      line-height: 1.35;
    }

    /* The faces, the same in the wall, the legend and the small picture */
    .face {
      fill: var(--card);
      stroke: var(--line-strong);
      stroke-width: 1.4;
      vector-effect: non-scaling-stroke;
    }

    .MET .face {
      fill: var(--stone);
      stroke: var(--stone-edge);
    }

    .MET.tone-1 .face {
      fill: var(--stone-2);
    }

    .MET.tone-2 .face {
      fill: var(--stone-3);
    }

    .top-edge {
      fill: none;
      stroke: var(--stone-light);
      stroke-width: 1.2;
      stroke-linecap: round;
      opacity: 0.55;
      vector-effect: non-scaling-stroke;
    }

    .NOT_MET .face {
      stroke-dasharray: 6 4;
    }

    .NOT_ASSESSED .face {
      stroke-dasharray: 1 5;
      stroke-width: 2.2;
      stroke-linecap: round;
    }

    .PARTIAL .face {
      fill: var(--ochre-soft);
      stroke: var(--ochre-edge);
    }

    .PARTIAL .filling {
      fill: var(--ochre-stone);
    }

    .face-edge {
      fill: none !important;
    }

    .NEEDS_RECHECK .face {
      fill: var(--vermilion-soft);
      stroke: var(--vermilion);
      stroke-width: 1.8;
    }

    .crack {
      fill: none;
      stroke: var(--vermilion);
      stroke-width: 2.2;
      stroke-linejoin: round;
      stroke-linecap: round;
      vector-effect: non-scaling-stroke;
    }

    .WAIVED .face {
      stroke: var(--line-strong);
    }

    .hatch {
      stroke: var(--line-strong);
      stroke-width: 1.1;
      opacity: 0.75;
    }

    .halo {
      fill: none;
      stroke: var(--indigo);
      stroke-width: 3;
      vector-effect: non-scaling-stroke;
    }

    :host([size='small']) .face {
      stroke-width: 1;
    }

    :host([size='small']) .NOT_MET .face {
      stroke-dasharray: 2.5 2;
    }

    :host([size='small']) .NOT_ASSESSED .face {
      stroke-dasharray: 0.5 2.5;
      stroke-width: 1.4;
    }

    :host([size='small']) .crack {
      stroke-width: 1.4;
    }

    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--u) * 0.5) calc(var(--u) * 2);
      margin: calc(var(--u) * 1.5) 0 0;
      padding: 0;
      list-style: none;
      color: var(--ink-2);
      font-size: var(--text-s);
    }

    .legend li {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
    }

    .legend svg {
      flex: none;
      width: 28px;
      height: 16px;
      overflow: visible;
      forced-color-adjust: none;
      print-color-adjust: exact;
    }

    details {
      margin-top: var(--u);
    }

    summary {
      width: fit-content;
      padding: calc(var(--u) * 0.5) var(--u) calc(var(--u) * 0.5) 0;
      border-radius: 6px;
      color: var(--indigo);
      font-size: var(--text-s);
      cursor: pointer;
    }

    summary:focus-visible,
    .link:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 1px;
    }

    table {
      width: 100%;
      border-collapse: collapse;
      font-size: var(--text-s);
      font-variant-numeric: tabular-nums;
    }

    th,
    td {
      padding: calc(var(--u) * 0.75) calc(var(--u) * 1.5) calc(var(--u) * 0.75) 0;
      border-bottom: 1px solid var(--line);
      text-align: start;
      vertical-align: top;
    }

    thead th {
      color: var(--ink-2);
      font-weight: 600;
    }

    tbody th {
      font-weight: 400;
    }

    .link {
      all: unset;
      color: var(--indigo);
      text-decoration: underline;
      text-underline-offset: 0.2em;
      border-radius: 3px;
      cursor: pointer;
    }

    @media (prefers-reduced-motion: reduce) {
      .stone > svg {
        transition: none;
      }
    }

    @media print {
      .wall {
        break-inside: avoid;
      }

      .stone:not(.MET) {
        color: #000;
      }

      .PARTIAL .filling {
        fill: #ddd;
      }

      .halo {
        display: none;
      }

      details {
        display: var(--wall-list, block);
      }

      tr {
        break-inside: avoid;
      }

      details::details-content {
        content-visibility: visible;
        block-size: auto;
      }

      summary {
        display: none;
      }

      .link {
        color: inherit;
        text-decoration: none;
      }
    }
  `;

  @property({ attribute: false }) courses: Course[] = [];
  @property({ attribute: false }) legend: LegendEntry[] = [];
  @property({ attribute: false }) texts: WallTexts = {};
  @property() label = '';
  @property() chosen = '';
  @property({ reflect: true }) size: 'full' | 'small' = 'full';

  @state() private room = 860;
  @state() private rem = 15;
  @state() private at = '';

  private wall: Wall = { height: 0, courses: [] };
  private narrow = false;
  private readonly watcher = new ResizeObserver(() => this.measureRoom());

  override connectedCallback() {
    super.connectedCallback();
    this.measureRoom();
    this.watcher.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  override focus() {
    this.stoneButton(this.at)?.focus();
  }

  protected override willUpdate(changed: PropertyValues) {
    if (this.size === 'small') {
      return;
    }
    const unit = this.rem / 15;
    this.narrow = this.room < BESIDE * unit;
    const width = this.narrow ? this.room : this.room - 112 * unit;
    this.wall = layOut(this.courses ?? [], {
      width,
      rowHeight: (this.narrow ? 50 : 60) * unit,
      perRow: Math.max(width < 250 * unit ? 2 : 3, Math.floor(width / ((this.narrow ? 88 : 112) * unit))),
      gap: 4,
      labelHeight: this.narrow ? 26 * unit : 0,
      batter: this.narrow ? 9 : Math.min(42, width * 0.05),
      slant: this.narrow ? 2.5 : 4,
      radius: 7,
      letter: (this.narrow ? 7 : 7.5) * unit,
    });
    const ids = this.stonesInOrder().map((laid) => laid.stone.id);
    if (!ids.includes(this.at)) {
      this.at = ids.includes(this.chosen) ? this.chosen : (this.lowestFirst() ?? '');
    } else if (changed.has('chosen') && ids.includes(this.chosen)) {
      this.at = this.chosen;
    }
  }

  protected override render() {
    return this.size === 'small' ? this.renderSmall() : this.renderFull();
  }

  private renderFull() {
    const height = this.wall.height / this.rem;
    return html`
      <div
        class="wall ${this.narrow ? 'is-narrow' : ''}"
        style="height:${height}rem"
        role="group"
        aria-label=${this.label || nothing}
        @keydown=${this.onKey}
      >
        ${this.wall.courses.map(
          (laid) => html`
            <div role="group" aria-label=${this.spoken(laid.course.label, laid.course.summary)}>
              <div class="course-label" aria-hidden="true" style=${this.labelPlace(laid)}>
                <b>${laid.course.label}</b><small>${laid.course.summary}</small>
              </div>
              ${laid.rows.flat().map((stone) => this.renderStone(stone))}
            </div>
          `,
        )}
      </div>
      ${this.renderLegend()} ${this.renderList()}
    `;
  }

  private labelPlace(laid: { top: number; height: number }): string {
    const rem = (px: number) => `${px / this.rem}rem`;
    return this.narrow
      ? `top:${rem(laid.top)};height:1.7em;translate:0 -100%`
      : `top:${rem(laid.top)};height:${rem(laid.height)};width:${((112 * this.rem) / 15 / this.room) * 100}%;box-sizing:border-box`;
  }

  private renderStone(laid: LaidStone) {
    const { stone } = laid;
    const part = (px: number) => `${(px / this.room) * 100}%`;
    const chosen = stone.id === this.chosen;
    return html`
      <button
        type="button"
        class="stone ${stone.state} tone-${laid.tone}"
        style="left:${part(laid.left)};width:${part(laid.width)};top:${laid.top / this.rem}rem;height:${laid.height / this.rem}rem"
        data-id=${stone.id}
        tabindex=${stone.id === this.at ? 0 : -1}
        aria-pressed=${chosen ? 'true' : 'false'}
        aria-label=${this.spoken(stone.label, laid.course.label, stone.stateLabel)}
        title=${this.spoken(stone.label, stone.stateLabel)}
        @click=${() => this.choose(stone)}
        @focus=${() => (this.at = stone.id)}
      >
        <svg viewBox="0 0 ${laid.width} ${laid.height}" preserveAspectRatio="none" aria-hidden="true">
          ${face(laid, stone.id)} ${chosen ? svg`<path class="halo" d=${laid.halo} />` : nothing}
        </svg>
        <span class="words">${stone.label}</span>
      </button>
    `;
  }

  private renderLegend() {
    if (!this.legend?.length) {
      return nothing;
    }
    return html`
      <ul class="legend">
        ${this.legend.map((entry) => {
          const sample: Stone = { id: `legend-${entry.state}`, label: '', state: entry.state, stateLabel: entry.label };
          const laid = layOut([{ level: 0, label: '', summary: '', stones: [sample] }], {
            ...{ width: 30, rowHeight: 18, perRow: 1, gap: 2, labelHeight: 0, batter: 1, slant: 1, radius: 3.5, letter: 0 },
          }).courses[0]?.rows[0][0];
          return html`<li>
            ${laid
              ? html`<svg class="${entry.state}" viewBox="0 0 ${laid.width} ${laid.height}" aria-hidden="true">
                  ${face(laid, sample.id)}
                </svg>`
              : nothing}
            ${entry.label}
          </li>`;
        })}
      </ul>
    `;
  }

  private renderList() {
    if (!this.texts?.list) {
      return nothing;
    }
    const courses = [...(this.courses ?? [])].sort((a, b) => a.level - b.level);
    return html`
      <details>
        <summary>${this.texts.list}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.texts.level}</th>
              <th scope="col">${this.texts.stone}</th>
              <th scope="col">${this.texts.state}</th>
            </tr>
          </thead>
          <tbody>
            ${courses.map((course) =>
              course.stones.map(
                (stone) => html`<tr>
                  <td>${course.label}</td>
                  <th scope="row">
                    <button type="button" class="link" @click=${() => this.choose(stone)}>${stone.label}</button>
                  </th>
                  <td>${stone.stateLabel}</td>
                </tr>`,
              ),
            )}
          </tbody>
        </table>
      </details>
    `;
  }

  private renderSmall(): TemplateResult {
    const courses = this.courses ?? [];
    const most = Math.max(1, ...courses.map((course) => standing(course).length));
    const perRow = most > 8 ? Math.ceil(most / 2) : most;
    const rows = courses.reduce((sum, course) => sum + Math.ceil(standing(course).length / perRow), 0) || 1;
    const wall = layOut(courses, {
      ...{ width: 96, rowHeight: 35 / rows, perRow, gap: 1.6, labelHeight: 0, batter: 7, slant: 0.8, radius: 1.6, letter: 0 },
    });
    const label = this.label || courses.map((course) => this.spoken(course.label, course.summary)).join(this.separator);
    return html`
      <svg viewBox="0 0 96 ${Math.max(wall.height, 1)}" preserveAspectRatio="none" role="img" aria-label=${label}>
        ${wall.courses
          .flatMap((course) => course.rows.flat())
          .map(
            (laid) => svg`<g class="${laid.stone.state} tone-${laid.tone}"
              transform="translate(${laid.left} ${laid.top})">${face(laid, laid.stone.id)}</g>`,
          )}
      </svg>
    `;
  }

  private choose(stone: Stone) {
    this.chosen = stone.id;
    this.at = stone.id;
    this.dispatchEvent(new CustomEvent('stone-chosen', { detail: { id: stone.id }, bubbles: true, composed: true }));
  }

  private onKey(event: KeyboardEvent) {
    const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : this.stoneTowards(event.key);
    if (next) {
      event.preventDefault();
      this.at = next.stone.id;
      this.stoneButton(this.at)?.focus();
    }
  }

  private stoneTowards(key: string): LaidStone | undefined {
    const rows = this.wall.courses.flatMap((course) => course.rows);
    const row = rows.findIndex((stones) => stones.some((laid) => laid.stone.id === this.at));
    if (row < 0) {
      return undefined;
    }
    const index = rows[row].findIndex((laid) => laid.stone.id === this.at);
    switch (key) {
      case 'ArrowLeft':
        return rows[row][index - 1];
      case 'ArrowRight':
        return rows[row][index + 1];
      case 'Home':
        return rows[row][0];
      case 'End':
        return rows[row].at(-1);
      case 'ArrowUp':
        return nearest(rows[row][index], rows[row - 1]);
      case 'ArrowDown':
        return nearest(rows[row][index], rows[row + 1]);
      default:
        return undefined;
    }
  }

  private stonesInOrder(): LaidStone[] {
    return this.wall.courses.flatMap((course) => course.rows.flat());
  }

  private lowestFirst(): string | undefined {
    return this.wall.courses.at(-1)?.rows.at(-1)?.[0]?.stone.id;
  }

  private stoneButton(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  private get separator(): string {
    return this.texts?.separator ?? '、';
  }

  private spoken(...parts: string[]): string {
    return parts.filter(Boolean).join(this.separator);
  }

  private measureRoom() {
    this.rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 15;
    if (this.clientWidth > 0) {
      this.room = this.clientWidth;
    }
  }
}

/** The drawing of one stone; what its state adds is a shape, never a colour alone. */
function face(laid: LaidStone, id: string) {
  const name = (part: string) => `${part}-${id.replace(/[^\w-]/g, '_')}`;
  switch (laid.stone.state) {
    case 'MET':
      return svg`<path class="face" d=${laid.outline} /><path class="top-edge" d=${laid.topEdge} />`;
    case 'PARTIAL':
      return svg`
        <clipPath id=${name('clip')}><path d=${laid.outline} /></clipPath>
        <path class="face" d=${laid.outline} />
        <path class="filling" d=${laid.filling} clip-path="url(#${name('clip')})" />
        <path class="face face-edge" d=${laid.outline} />`;
    case 'NEEDS_RECHECK':
      return svg`<path class="face" d=${laid.outline} /><path class="crack" d=${laid.crack} />`;
    case 'WAIVED':
      return svg`
        <pattern id=${name('hatch')} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0V7" />
        </pattern>
        <path class="face" d=${laid.outline} />
        <path d=${laid.outline} fill="url(#${name('hatch')})" />`;
    default:
      return svg`<path class="face" d=${laid.outline} />`;
  }
}

function nearest(from: LaidStone, row: LaidStone[] | undefined): LaidStone | undefined {
  const middle = (laid: LaidStone) => laid.left + laid.width / 2;
  return row?.reduce((best, laid) =>
    Math.abs(middle(laid) - middle(from)) < Math.abs(middle(best) - middle(from)) ? laid : best,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'stone-wall': StoneWall;
  }
}
