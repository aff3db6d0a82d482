import { css } from 'lit';

export const boardStyle = css`
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

  .over {
    display: flex;
    align-items: baseline;
    gap: 0 0.4em;
    margin: 0 0 var(--u);
    padding: 3px 0.6em;
    border-radius: 5px;
    background: var(--ochre-soft);
    color: var(--ochre);
    font-size: var(--text-s);
    font-weight: 600;
    line-height: 1.5;
    word-break: auto-phrase;
    font-variant-numeric: tabular-nums;
  }

  .over::before {
    content: '▲' / '';
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
    /* Of two thousand cards a screen shows thirty: the others keep their height and are drawn when they come near. */
    content-visibility: auto;
    contain-intrinsic-size: auto calc(96rem / 15);
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
    outline: none;
  }

  .card:has(> a:focus-visible) {
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

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--u) * 0.375) calc(var(--u) * 0.75);
    margin-top: calc(var(--u) * 0.375);
    font-size: var(--text-s);
    line-height: 1.5;
  }

  .tag,
  .pace {
    max-width: 100%;
    padding: 0 0.5em;
    border: 1px solid var(--line);
    border-radius: 5px;
    color: var(--ink-2);
  }

  .pace {
    border-color: var(--ochre-line);
    background: var(--ochre-soft);
    color: var(--ochre);
    font-weight: 600;
  }

  .pace::before {
    content: 'Ⅱ ' / '';
  }

  .wake {
    min-height: 44px;
    max-width: calc(100% - var(--u) * 3.25);
    margin: 0 calc(var(--u) * 1.625) calc(var(--u) * 1.25);
    padding: 4px calc(var(--u) * 1.5);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-s);
    background: var(--card);
    color: var(--indigo);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .wake:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
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
    position: sticky;
    top: var(--board-top, 0px);
    z-index: 4;
    background: var(--paper);
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

  /* Lanes: the columns' names stay in sight at the top, and below them the name of the lane one is in. */
  .board.is-wide {
    overflow: visible;
  }

  .board.has-lanes {
    display: block;
  }

  .heads,
  .cells {
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(calc(140rem / 15), 1fr));
    gap: calc(var(--u) * 1.5);
  }

  .is-single .cells {
    grid-template-columns: minmax(0, 1fr);
  }

  .heads {
    position: sticky;
    top: var(--board-top, 0px);
    z-index: 3;
    padding-block: calc(var(--u) * 0.75);
    background: var(--paper);
  }

  .heads > div {
    padding-inline: calc(var(--u) * 1.5);
  }

  .heads header {
    margin: 0;
  }

  .heads .over {
    margin: 2px 0 0;
  }

  .lane + .lane {
    margin-top: calc(var(--u) * 1.5);
  }

  .lane > header {
    position: sticky;
    top: calc(var(--board-top, 0px) + var(--heads, 0px));
    z-index: 2;
    justify-content: flex-start;
    margin: 0;
    border-block: 1px solid var(--line);
    background: var(--nav);
  }

  .lane > header button {
    display: flex;
    align-items: baseline;
    gap: 0.6em;
    width: 100%;
    min-height: calc(40rem / 15);
    padding: calc(var(--u) * 0.875) calc(var(--u) * 1.5);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 700;
    text-align: start;
    cursor: pointer;
  }

  .lane > header button:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: -3px;
  }

  .lane > header button::before {
    content: '';
    flex: none;
    align-self: center;
    width: 0.4em;
    height: 0.4em;
    border: solid var(--ink-2);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    translate: 0 -25%;
  }

  .lane > header button[aria-expanded='false']::before {
    rotate: -45deg;
    translate: 0;
  }

  .lane > header h2 {
    flex: 1;
  }

  .lane .column {
    min-height: calc(64rem / 15);
  }

  .ghost.is-outside {
    border-color: var(--ochre-edge);
  }

  .ghost .no {
    display: none;
    color: var(--ochre);
    font-size: var(--text-s);
    font-weight: 600;
  }

  .ghost.is-outside .no {
    display: block;
  }

  .meta .late {
    color: var(--vermilion);
    font-weight: 600;
  }

  @media (prefers-reduced-motion: no-preference) {
    .card {
      transition: border-color 120ms, translate 120ms;
    }
  }

  /* On paper the columns follow each other, two cards abreast. */
  @media print {
    .switch,
    .move,
    .wake {
      display: none;
    }

    .heads,
    .lane > header {
      position: static;
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
      content-visibility: visible;
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
