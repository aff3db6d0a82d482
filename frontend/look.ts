// How the pages look is the reader's choice and stays in this browser: text size, colour scheme, language.
// The server writes data-size and data-scheme into the first page from the same cookies, so nothing jumps.
declare global {
  interface Window {
    ishigakiLook: (name: 'size' | 'scheme' | 'language', value: string) => void;
  }
}

window.ishigakiLook = (name, value) => {
  document.cookie = `ishigaki-${name}=${value}; path=/; max-age=31536000; samesite=lax`;
  if (name !== 'language') {
    document.documentElement.dataset[name] = value;
  }
};

// Vaadin's word about a lost connection stands outside the landmarks; as a status it is found and read out.
void customElements
  .whenDefined('vaadin-connection-indicator')
  .then(() => document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status'));

export {};
