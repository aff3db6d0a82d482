/**
 * The board as the server tells it. Two thousand cards are one string of rows without names, and later words hold only
 * what has changed since the last one.
 */
export interface Card {
  id: string;
  title: string;
  /** Where it belongs among the companies; HIDDEN when the reader does not learn whose it is. */
  company: string;
  session: number;
  part: number;
  section: string;
  comments: number;
  due: string;
  column: number;
  place: number;
  version: number;
  privateToCompany: boolean;
  movable: boolean;
  own: boolean;
  rested: boolean;
  stalled: boolean;
  late: boolean;
  /** Whether the reader may put it among the verified, and nowhere else. */
  verifiable: boolean;
  owner: string;
  tags: readonly string[];
}

export interface Column {
  id: string;
  title: string;
  limit: number | null;
  limitOfCompany: number | null;
  /** Of the whole board, also of the cards that are not shown. */
  total: number;
}

/** The cards of a column in their order. A column that changes becomes another array. */
export type Order = readonly Card[];

export type Lanes = '' | 'company' | 'part';

interface Word {
  r: number;
  /** Everything anew: columns, lanes, names of parts. */
  c?: [string, string, number | null, number | null][];
  l?: Lanes;
  q?: Record<string, string>;
  /** Totals of the columns. */
  n?: number[];
  /** Companies that the rows speak of. */
  k?: [string, string][];
  /** Rows that are new or have changed. */
  d?: [string, string, number, number, number, string, number, number, string, number, number, number, string?, string[]?][];
  /** Cards that are gone. */
  g?: string[];
  /** The card whose oldest unanswered move this answers. */
  a?: string;
  /** The card whose waking this answers. */
  w?: string;
}

export const HIDDEN = '';

const PRIVATE = 1;
const MOVABLE = 2;
const OWN = 4;
const RESTED = 8;
const LATE = 16;
const STALLED = 32;
const VERIFIABLE = 64;

/** The cards whose move or waking a word answers. */
export interface Answered {
  moved?: string;
  woken?: string;
}

/** What the server has said so far. */
export class Truth {
  revision = 0;
  columns: Column[] = [];
  lanes: Lanes = '';
  parts: Record<string, string> = {};
  /** In the order of the lanes. */
  companies = new Map<string, string>();
  cards = new Map<string, Card>();
  orders: Order[] = [];

  /** Takes a word in; gives what it answers. */
  take(json: string): Answered {
    const word = JSON.parse(json) as Word;
    this.revision = word.r;
    if (word.c) {
      this.columns = word.c.map(([id, title, limit, limitOfCompany]) => ({ id, title, limit, limitOfCompany, total: 0 }));
      this.lanes = word.l ?? '';
      this.parts = word.q ?? {};
      this.companies = new Map();
      this.cards = new Map();
      this.orders = this.columns.map(() => []);
    }
    word.k?.forEach(([id, name]) => this.companies.set(id, name));
    word.n?.forEach((total, column) => (this.columns[column].total = total));
    const touched = new Set<number>();
    word.g?.forEach((id) => this.drop(id, touched));
    word.d?.forEach((row) => this.lay(row, word.k ?? [], touched));
    touched.forEach((column) => this.order(column));
    return { moved: word.a, woken: word.w };
  }

  private drop(id: string, touched: Set<number>) {
    const card = this.cards.get(id);
    if (card) {
      touched.add(card.column);
      this.cards.delete(id);
    }
  }

  private lay(row: NonNullable<Word['d']>[number], companies: [string, string][], touched: Set<number>) {
    const [id, title, company, session, part, section, flags, comments, due, column, place, version, owner, tags] = row;
    this.drop(id, touched);
    touched.add(column);
    this.cards.set(id, {
      id,
      title,
      company: company < 0 ? HIDDEN : companies[company][0],
      session,
      part,
      section,
      comments,
      due,
      column,
      place,
      version,
      privateToCompany: (flags & PRIVATE) > 0,
      movable: (flags & MOVABLE) > 0,
      own: (flags & OWN) > 0,
      rested: (flags & RESTED) > 0,
      stalled: (flags & STALLED) > 0,
      late: (flags & LATE) > 0,
      verifiable: (flags & VERIFIABLE) > 0,
      owner: owner ?? '',
      tags: tags ?? [],
    });
  }

  private order(column: number) {
    this.orders[column] = [...this.cards.values()]
      .filter((card) => card.column === column)
      .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
  }
}
