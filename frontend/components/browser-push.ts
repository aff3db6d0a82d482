import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** Every word comes from the server. */
interface PushTexts {
  off?: string;
  on?: string;
  turnOn?: string;
  turnOff?: string;
  working?: string;
  impossible?: string;
  refused?: string;
  closed?: string;
  failed?: string;
}

type Standing = 'impossible' | 'off' | 'on' | 'refused' | 'working';

const isPossible = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** How long the push service has for its answer, in milliseconds. */
const patience = 20_000;

/** No page stands there: Vaadin ends the worker that looks after its pages whenever there is no PWA. */
const scope = () => new URL('push/', document.baseURI);

async function held(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration(scope());
  return worker ? worker.pushManager.getSubscription() : null;
}

async function working(): Promise<ServiceWorkerRegistration> {
  const worker = await navigator.serviceWorker.register(new URL('push-worker.js', document.baseURI), {
    scope: scope().pathname
  });
  const coming = worker.installing ?? worker.waiting;
  if (!worker.active && coming) {
    await new Promise<void>((come) => {
      coming.addEventListener('statechange', () => {
        if (coming.state === 'activated' || coming.state === 'redundant') {
          come();
        }
      });
    });
  }
  return worker;
}

async function subscribed(key: string) {
  const worker = await working();
  // One that was made with another key is of no use.
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  return worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
}

function bytes(text: string) {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (each) => each.charCodeAt(0));
}

function written(buffer: ArrayBuffer | null) {
  const text = btoa(String.fromCharCode(...new Uint8Array(buffer ?? new ArrayBuffer(0))));
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** As the server's list calls this browser. */
async function fingerprint(endpoint: string) {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  return [...new Uint8Array(hash)].map((each) => each.toString(16).padStart(2, '0')).join('');
}

/**
 * Whether this browser shows notices while no page is open, and the switch. The browser is asked for its permission only
 * when its reader presses the button. What it then is reached by goes to the server in the event `joined`.
 */
@customElement('browser-push')
export class BrowserPush extends LitElement {
  @property() serverKey = '';
  /** Fingerprints of the reader's browsers, with a space between. */
  @property() known = '';
  @property({ attribute: false }) texts: PushTexts = {};

  @state() private standing: Standing = 'working';
  @state() private failure = '';

  /** A later one has the same subscription, and keeps it. */
  private attempt = 0;

  /** In the page itself, so that it looks like all other buttons. */
  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.look();
  }

  /** What holds for this browser now. The server asks for it after each event. */
  async look() {
    if (!isPossible()) {
      this.standing = 'impossible';
      return;
    }
    if (Notification.permission === 'denied') {
      this.standing = 'refused';
      return;
    }
    try {
      const own = await held();
      this.standing = own && this.known.split(' ').includes(await fingerprint(own.endpoint)) ? 'on' : 'off';
    } catch {
      this.standing = 'off';
    }
  }

  private async turnOn() {
    this.failure = '';
    this.standing = 'working';
    try {
      if ((await Notification.requestPermission()) !== 'granted') {
        this.failure = Notification.permission === 'denied' ? '' : (this.texts.closed ?? '');
        await this.look();
        return;
      }
      const made = await this.inTime(subscribed(this.serverKey));
      this.tell('joined', {
        endpoint: made.endpoint,
        key: written(made.getKey('p256dh')),
        secret: written(made.getKey('auth')),
        agent: navigator.userAgent
      });
    } catch {
      this.failure = this.texts.failed ?? '';
      await this.look();
    }
  }

  private async turnOff() {
    this.failure = '';
    this.standing = 'working';
    try {
      const own = await held();
      await own?.unsubscribe().catch(() => false);
      this.tell('left', { endpoint: own?.endpoint ?? '' });
    } catch {
      this.failure = this.texts.failed ?? '';
      await this.look();
    }
  }

  /** Where no push service is reached, no answer ever comes; one that comes too late is taken back. */
  private async inTime(making: Promise<PushSubscription>) {
    const attempt = ++this.attempt;
    let end = 0;
    const late = new Promise<never>((_, fail) => {
      end = window.setTimeout(() => {
        fail(new Error('The push service does not answer'));
        making
          .then((made) => attempt === this.attempt && made.unsubscribe())
          .catch(() => false);
      }, patience);
    });
    return Promise.race([making, late]).finally(() => window.clearTimeout(end));
  }

  private tell(name: string, detail: Record<string, string>) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** The server did not keep this browser. */
  fail(why: string) {
    this.failure = why;
    void this.look();
  }

  private press() {
    if (this.standing === 'off') {
      void this.turnOn();
    } else if (this.standing === 'on') {
      void this.turnOff();
    }
  }

  protected override render() {
    const label = this.standing === 'on' ? this.texts.turnOff : this.texts.turnOn;
    const hasSwitch = this.standing !== 'impossible' && this.standing !== 'refused';
    return html`
      <p role="status">${this.failure || (this.texts[this.standing] ?? '')}</p>
      ${hasSwitch
        ? html`<button
            type="button"
            class="btn"
            aria-disabled=${this.standing === 'working'}
            @click=${() => this.press()}
          >
            ${label}
          </button>`
        : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'browser-push': BrowserPush;
  }
}
