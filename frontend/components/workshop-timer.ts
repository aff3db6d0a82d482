import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** Every word comes from the server. */
interface TimerTexts {
  label?: string;
  five?: string;
  one?: string;
  over?: string;
  paused?: string;
  none?: string;
}

const FIVE_MINUTES = 300;
const ONE_MINUTE = 60;

/**
 * Counts down from what the server says is left. Both clocks of the browser are asked how much time has passed, because
 * one of them stands still while a device sleeps and the other may be set; whoever comes back to the page asks the
 * server anew. Five minutes, one minute and the end are said once, politely, and only as they pass.
 */
@customElement('workshop-timer')
export class WorkshopTimer extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }

    .time {
      font-variant-numeric: tabular-nums;
      font-weight: 700;
      font-size: var(--timer-size, 2.4rem);
      line-height: 1.2;
    }

    .over,
    .note {
      color: var(--ochre);
      font-weight: 700;
    }

    .said {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  /** Seconds; less than nothing for a step without a timer. */
  @property({ type: Number }) left = -1;
  @property({ type: Boolean }) running = false;
  /** Rises whenever the server says anew how much is left. */
  @property({ type: Number }) revision = 0;
  @property({ attribute: false }) texts: TimerTexts = {};

  @state() private shown = -1;
  @state() private said = '';

  private steadyStart = 0;
  private wallStart = 0;
  private ticking = 0;

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.back);
    window.addEventListener('pageshow', this.back);
    this.ticking = window.setInterval(() => this.tick(), 250);
  }

  override disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.back);
    window.removeEventListener('pageshow', this.back);
    window.clearInterval(this.ticking);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('left') || changed.has('running') || changed.has('revision')) {
      this.steadyStart = performance.now();
      this.wallStart = Date.now();
      this.shown = Math.ceil(this.left);
    }
  }

  private readonly back = () => {
    if (document.visibilityState === 'visible' && this.running) {
      this.dispatchEvent(new CustomEvent('ask-anew'));
    }
  };

  private tick() {
    if (!this.running || this.left < 0) {
      return;
    }
    const passed = Math.max(performance.now() - this.steadyStart, Date.now() - this.wallStart) / 1000;
    const before = this.shown;
    this.shown = Math.max(0, Math.ceil(this.left - passed));
    const passes = (mark: number) => before > mark && this.shown <= mark;
    if (passes(0)) {
      this.said = this.texts.over ?? '';
    } else if (passes(ONE_MINUTE)) {
      this.said = this.texts.one ?? '';
    } else if (passes(FIVE_MINUTES)) {
      this.said = this.texts.five ?? '';
    }
  }

  protected override render() {
    if (this.left < 0) {
      return html`<div class="meta">${this.texts.none ?? ''}</div>`;
    }
    const minutes = Math.floor(this.shown / 60);
    const seconds = String(this.shown % 60).padStart(2, '0');
    return html`
      <div class="time" role="timer" aria-live="off" aria-label=${this.texts.label ?? ''}>${minutes}:${seconds}</div>
      ${this.shown === 0 ? html`<div class="over">${this.texts.over ?? ''}</div>` : ''}
      ${this.running || this.shown === 0 ? '' : html`<div class="note">${this.texts.paused ?? ''}</div>`}
      <div class="said" role="status">${this.said}</div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'workshop-timer': WorkshopTimer;
  }
}
