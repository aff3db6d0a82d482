/*
 * How stones become a wall. Everything is derived from the stones' ids, so a wall looks the same each time it is drawn
 * and a stone keeps its face when its neighbours change state.
 */
export type StoneState =
  | 'MET'
  | 'PARTIAL'
  | 'NOT_MET'
  | 'NOT_ASSESSED'
  | 'NOT_APPLICABLE'
  | 'WAIVED'
  | 'NEEDS_RECHECK';

export interface Stone {
  id: string;
  label: string;
  state: StoneState;
  stateLabel: string;
  weight?: number;
}

export interface Course {
  level: number;
  label: string;
  summary: string;
  stones: Stone[];
}

export interface Measure {
  width: number;
  rowHeight: number;
  /** Stones that fit side by side before a course takes a second row. */
  perRow: number;
  gap: number;
  /** Room above each course for its name, where there is none beside the wall. */
  labelHeight: number;
  /** How far the faces lean in over the whole height. */
  batter: number;
  /** Largest slant of a joint, in pixels. */
  slant: number;
  radius: number;
  /** Width of a Latin letter in a stone's words, 0 where no words are shown. */
  letter: number;
}

export interface LaidStone {
  stone: Stone;
  course: Course;
  left: number;
  top: number;
  width: number;
  height: number;
  outline: string;
  /** The outline a few pixels further out, for the mark of the chosen stone. */
  halo: string;
  topEdge: string;
  crack: string;
  filling: string;
  tone: number;
}

export interface LaidCourse {
  course: Course;
  top: number;
  height: number;
  rows: LaidStone[][];
}

export interface Wall {
  height: number;
  courses: LaidCourse[];
}

type Point = [number, number];

/** Numbers from 0 to 1 that depend on the text alone (FNV-1a, then xorshift). */
export function dice(text: string): () => number {
  let seed = 2166136261;
  for (let i = 0; i < text.length; i++) {
    seed = Math.imul(seed ^ text.charCodeAt(i), 16777619);
  }
  return () => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) / 4294967296;
  };
}

export function standing(course: Course): Stone[] {
  return course.stones.filter((stone) => stone.state !== 'NOT_APPLICABLE');
}

export function layOut(courses: Course[], measure: Measure): Wall {
  const fromTop = [...courses].sort((a, b) => b.level - a.level).filter((course) => standing(course).length > 0);
  const between = measure.gap * 0.75;
  const heights = fromTop.map((course) => splitIntoRows(standing(course), measure.perRow).length * measure.rowHeight);
  const height = heights.reduce((sum, each) => sum + each + measure.labelHeight, between * (fromTop.length - 1));

  let y = 0;
  const laid = fromTop.map((course, index) => {
    const top = y + measure.labelHeight;
    const rows = splitIntoRows(standing(course), measure.perRow)
      .reverse()
      .map((stones, row) => layRow(course, stones, top + row * measure.rowHeight, height, measure));
    y = top + heights[index] + between;
    return { course, top, height: heights[index], rows };
  });
  return { height: Math.max(height, 0), courses: laid };
}

/** Even rows; the first stones lie lowest, and a lower row is never shorter than the one above. */
function splitIntoRows(stones: Stone[], perRow: number): Stone[][] {
  const count = Math.ceil(stones.length / Math.max(perRow, 1));
  const rows: Stone[][] = [];
  let taken = 0;
  for (let row = 0; row < count; row++) {
    const size = Math.ceil((stones.length - taken) / (count - row));
    rows.push(stones.slice(taken, taken + size));
    taken += size;
  }
  return rows;
}

function layRow(course: Course, stones: Stone[], top: number, wallHeight: number, measure: Measure): LaidStone[] {
  const rough = dice(stones.map((stone) => stone.id).join());
  const bottom = top + measure.rowHeight;
  const lean = (y: number) => measure.batter * (1 - Math.pow(y / wallHeight, 1.9));
  const ends = [(rough() - 0.5) * measure.slant, (rough() - 0.5) * measure.slant];
  const half = measure.gap / 2;

  const room = measure.width - lean(top) * 2;
  const wished = stones.map(share);
  const perPixel = wished.reduce((sum, each) => sum + each, 0) / room;
  const shares = stones.map((stone, index) => Math.max(wished[index], unbroken(stone, measure) * perPixel));
  const whole = shares.reduce((sum, each) => sum + each, 0);

  const joints: { top: Point; bottom: Point }[] = [];
  let x = lean(top);
  stones.forEach((_, index) => {
    const slant = index === 0 ? 0 : (rough() - 0.5) * 2 * measure.slant;
    const wobble = () => (rough() - 0.5) * half * 1.5;
    joints.push(
      index === 0
        ? { top: [lean(top) + Math.abs(ends[0]), top + wobble()], bottom: [lean(bottom) + Math.abs(ends[0]) / 2, bottom + wobble()] }
        : { top: [x + slant, top + wobble()], bottom: [x - slant, bottom + wobble()] },
    );
    x += (shares[index] / whole) * room;
  });
  joints.push({
    top: [measure.width - lean(top) - Math.abs(ends[1]), top],
    bottom: [measure.width - lean(bottom) - Math.abs(ends[1]) / 2, bottom],
  });

  return stones.map((stone, index) => {
    const [left, right] = [joints[index], joints[index + 1]];
    const corners: Point[] = [
      [left.top[0] + half, left.top[1] + half],
      [right.top[0] - half, right.top[1] + half],
      [right.bottom[0] - half, right.bottom[1] - half],
      [left.bottom[0] + half, left.bottom[1] - half],
    ];
    return carve(stone, course, corners, measure);
  });
}

/** A stone's part of its row: its weight, some room for its words, and a little of nature. */
function share(stone: Stone): number {
  const nature = 0.86 + dice(stone.id)() * 0.28;
  const words = 0.62 + 0.38 * (Math.min(Math.max(stone.label.length, 3), 12) / 6);
  return (stone.weight ?? 1) * nature * words;
}

/** What a stone needs so that no word of its label is broken; Japanese may break anywhere. */
function unbroken(stone: Stone, measure: Measure): number {
  const longest = Math.max(0, ...(stone.label.match(/[!-~]+/g) ?? []).map((word) => word.length));
  return measure.letter === 0 ? 0 : longest * measure.letter + 3 * measure.radius;
}

function carve(stone: Stone, course: Course, corners: Point[], measure: Measure): LaidStone {
  const rough = dice(stone.id + '/face');
  const left = Math.min(corners[0][0], corners[3][0]);
  const right = Math.max(corners[1][0], corners[2][0]);
  const top = Math.min(corners[0][1], corners[1][1]);
  const bottom = Math.max(corners[2][1], corners[3][1]);
  const [width, height] = [right - left, bottom - top];
  const own = corners.map(([x, y]): Point => [x - left, y - top]);
  const [tl, tr, br, bl] = own;
  // Faces are hewn, not ruled: each long side bends a little at some point along it.
  const bend = Math.min(measure.slant * 0.3, 1.4);
  const along = (a: Point, b: Point, push: number): Point => {
    const t = 0.3 + rough() * 0.4;
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + (rough() - 0.35) * push];
  };
  const face = [tl, along(tl, tr, bend), tr, br, along(br, bl, -bend), bl];
  const radii = face.map(() => measure.radius * (0.65 + rough() * 0.7));

  const at = 0.8 + rough() * 0.06;
  const crackX = tl[0] + (tr[0] - tl[0]) * at;
  const step = Math.min(height * 0.12, width * 0.07);
  const filled = height * (0.5 + rough() * 0.08);

  return {
    stone,
    course,
    left,
    top,
    width,
    height,
    outline: rounded(face, radii),
    halo: rounded(spread(face, 4, width, height), radii.map((radius) => radius + 4)),
    topEdge: `M${round(tl[0] + measure.radius)} ${round(tl[1] + 3)}L${round(face[1][0])} ${round(face[1][1] + 3)}L${round(tr[0] - measure.radius)} ${round(tr[1] + 3)}`,
    crack:
      `M${round(crackX + step)} 0l${round(-step * 1.1)} ${round(height * 0.3)}l${round(step * 0.9)} ${round(height * 0.14)}` +
      `l${round(-step * 1.7)} ${round(height * 0.26)}l${round(step * 0.6)} ${round(height * 0.1)}l${round(-step * 0.7)} ${round(height * 0.2)}` +
      `M${round(crackX + step * 0.8)} ${round(height * 0.44)}l${round(step * 1.1)} ${round(height * 0.16)}`,
    filling: `M-4 ${round(filled + 2)}L${round(width * 0.3)} ${round(filled - 1)}L${round(width * 0.65)} ${round(filled + 3)}L${round(width + 4)} ${round(filled - 2)}V${round(height + 4)}H-4Z`,
    tone: Math.floor(rough() * 3),
  };
}

function spread(points: Point[], by: number, width: number, height: number): Point[] {
  return points.map(([x, y]) => [x + (x < width / 2 ? -by : by), y + (y < height / 2 ? -by : by)]);
}

function rounded(points: Point[], radii: number[]): string {
  const count = points.length;
  const path = points.map((corner, index) => {
    const from = towards(corner, points[(index + count - 1) % count], radii[index]);
    const to = towards(corner, points[(index + 1) % count], radii[index]);
    return `${index === 0 ? 'M' : 'L'}${pair(from)}Q${pair(corner)} ${pair(to)}`;
  });
  return path.join('') + 'Z';
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const part = Math.min(by, length / 2) / length;
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

function pair([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
