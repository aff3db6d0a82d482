import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

export interface Mentionable {
  person: string;
  /** What stands behind the @. */
  handle: string;
  /** The company, or empty. */
  of: string;
}

interface Fragment {
  /** Where the @ stands. */
  start: number;
  typed: string;
}

const SHOWN = 8;
const LONGEST = 24;

/**
 * The people who may be called in a text area. Typing @ opens the list; arrows choose, Enter or Tab take, Escape
 * closes. It lives beside the text area in the page itself, so that the area can point at the chosen person.
 */
@customElement('mention-list')
export class MentionList extends LitElement {
  @property({ attribute: false }) people: Mentionable[] = [];
  @property() into = '';
  @property() label = '';
  /** Spoken when the list opens; {count} is filled in. */
  @property() found = '';
  @property() none = '';

  @state() private shown: Mentionable[] = [];
  @state() private chosen = 0;
  @state() private spoken = '';

  private fragment?: Fragment;
  private field?: HTMLElement & { value: string };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    void this.updateComplete.then(() => this.listen());
  }

  disconnectedCallback() {
    this.field?.removeEventListener('input', this.typed);
    this.field?.removeEventListener('keydown', this.pressed, true);
    this.field?.removeEventListener('focusout', this.left);
    this.field = undefined;
    super.disconnectedCallback();
  }

  private listen() {
    const field = document.getElementById(this.into);
    if (!field || !this.isConnected || this.field) {
      return;
    }
    this.field = field as HTMLElement & { value: string };
    field.addEventListener('input', this.typed);
    field.addEventListener('keydown', this.pressed, true);
    field.addEventListener('focusout', this.left);
  }

  private get area(): HTMLTextAreaElement | null {
    return this.field?.querySelector('textarea') ?? null;
  }

  private readonly typed = () => {
    this.fragment = this.fragmentBeforeCaret();
    const wanted = this.fragment?.typed;
    this.shown = wanted === undefined ? [] : this.matching(wanted).slice(0, SHOWN);
    this.chosen = 0;
    this.speak(wanted);
    this.point();
  };

  private speak(wanted?: string) {
    if (this.shown.length > 0) {
      this.spoken = this.found.replace('{count}', String(this.shown.length));
    } else {
      this.spoken = wanted ? this.none : '';
    }
  }

  private readonly pressed = (event: KeyboardEvent) => {
    if (this.shown.length === 0 || event.isComposing) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.chosen = (this.chosen + step + this.shown.length) % this.shown.length;
      this.point();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.take(this.shown[this.chosen]);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly left = () => this.close();

  private fragmentBeforeCaret(): Fragment | undefined {
    const area = this.area;
    if (!area) {
      return undefined;
    }
    const before = area.value.slice(0, area.selectionStart);
    const start = Math.max(before.lastIndexOf('@'), before.lastIndexOf('＠'));
    const typed = before.slice(start + 1);
    const isMailAddress = start > 0 && /[A-Za-z0-9._-]/.test(before[start - 1]);
    return start < 0 || isMailAddress || typed.length > LONGEST || typed.includes('\n') ? undefined : { start, typed };
  }

  private matching(typed: string): Mentionable[] {
    const wanted = plain(typed);
    return this.people.filter((one) => plain(one.handle).includes(wanted) || plain(one.of).includes(wanted));
  }

  private take(person: Mentionable) {
    const area = this.area;
    if (!area || !this.field || !this.fragment) {
      return;
    }
    const after = area.value.slice(area.selectionStart);
    const text = `${area.value.slice(0, this.fragment.start)}@${person.handle} `;
    this.field.value = text + after;
    this.field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    area.focus();
    requestAnimationFrame(() => area.setSelectionRange(text.length, text.length));
    this.close();
  }

  private close() {
    this.shown = [];
    this.spoken = '';
    this.fragment = undefined;
    this.point();
  }

  /** The focus stays in the text; the area says which person is chosen. */
  private point() {
    const area = this.area;
    if (!area) {
      return;
    }
    const open = this.shown.length > 0;
    area.setAttribute('aria-autocomplete', 'list');
    if (open) {
      area.setAttribute('aria-controls', `${this.into}-people`);
      area.setAttribute('aria-activedescendant', `${this.into}-person-${this.chosen}`);
    } else {
      area.removeAttribute('aria-controls');
      area.removeAttribute('aria-activedescendant');
    }
  }

  render() {
    return html`
      <div class="sr-only" role="status">${this.spoken}</div>
      ${this.shown.length === 0
        ? nothing
        : html`<ul class="mention-list" role="listbox" id="${this.into}-people" aria-label=${this.label}>
            ${this.shown.map(
              (one, at) => html`<li
                role="option"
                id="${this.into}-person-${at}"
                aria-selected=${at === this.chosen ? 'true' : 'false'}
                @pointerdown=${(event: Event) => {
                  event.preventDefault();
                  this.take(one);
                }}
              >
                <span>${one.handle}</span>${one.of ? html`<span class="mention-of">${one.of}</span>` : nothing}
              </li>`,
            )}
          </ul>`}
    `;
  }
}

/** Without spaces and case, as a name is typed in many ways. */
function plain(text: string): string {
  return text.replace(/[\s　]/g, '').toLowerCase();
}
