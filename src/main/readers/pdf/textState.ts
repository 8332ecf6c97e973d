import { meantCharacters } from './characters.ts';
import { apply, compose, IDENTITY, toMatrix, type Matrix } from './matrix.ts';

/** One character as it stands on the page, in points; y grows downwards and is that of the base line. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Drawn without ink, as character recognition puts its text over a picture. */
  readonly isInvisible: boolean;
}

interface Font {
  readonly size: number;
  /** Of one unit of a glyph's width. */
  readonly unit: number;
  readonly isVertical: boolean;
}

/** Text rendering mode 3 (ISO 32000-1, 9.3.6). */
const INVISIBLE = 3;
/** Writing at a slant is a watermark or a stamp. */
const MAX_SLANT = 0.05;

/** The text state of a content stream (ISO 32000-1, 9.3 and 9.4). */
export class TextState {
  font: Font = { size: 0, unit: 0.001, isVertical: false };
  private matrix: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private leading = 0;
  private charSpacing = 0;
  private wordSpacing = 0;
  private scale = 1;
  private rise = 0;
  private mode = 0;

  copy(): TextState {
    return Object.assign(new TextState(), this);
  }

  set(operator: string, args: readonly unknown[]): void {
    const first = Number(args[0] ?? 0);
    switch (operator) {
      case 'beginText':
        this.moveTo(IDENTITY);
        break;
      case 'setTextMatrix':
        this.moveTo(toMatrix(args[0]) ?? toMatrix(args) ?? IDENTITY);
        break;
      case 'moveText':
        this.moveBy(first, Number(args[1] ?? 0));
        break;
      case 'setLeadingMoveText':
        this.leading = -Number(args[1] ?? 0);
        this.moveBy(first, Number(args[1] ?? 0));
        break;
      case 'nextLine':
        this.moveBy(0, -this.leading);
        break;
      case 'setLeading':
        this.leading = first;
        break;
      case 'setCharSpacing':
        this.charSpacing = first;
        break;
      case 'setWordSpacing':
        this.wordSpacing = first;
        break;
      case 'setHScale':
        this.scale = first / 100;
        break;
      case 'setTextRise':
        this.rise = first;
        break;
      case 'setTextRenderingMode':
        this.mode = first;
        break;
      default:
    }
  }

  /** Shows glyphs and numbers that move the next glyph, as pdf.js decodes them. */
  show(run: unknown, page: Matrix): readonly Glyph[] {
    if (!Array.isArray(run)) return [];
    return run.flatMap((piece: unknown): readonly Glyph[] => {
      if (typeof piece === 'number') {
        this.advance((-piece / 1000) * this.font.size);
        return [];
      }
      if (!isGlyph(piece)) return [];
      return this.glyph(piece, compose(page, this.matrix));
    });
  }

  private glyph(piece: SourceGlyph, matrix: Matrix): readonly Glyph[] {
    const { size, unit, isVertical } = this.font;
    const spacing = this.charSpacing + (piece.isSpace === true ? this.wordSpacing : 0);
    const width = isVertical ? (piece.vmetric?.[0] ?? -1000) : piece.width;
    const length = width * unit * size;
    const box = isVertical
      ? uprightBox(matrix, size)
      : runningBox(matrix, length * this.scale, this.rise);
    this.advance(length + (isVertical ? -spacing : spacing));
    const height = Math.hypot(matrix[2], matrix[3]) * size;
    if (!box || piece.unicode === '' || height < 1) return [];
    const isInvisible = (this.mode & INVISIBLE) === INVISIBLE;
    return [{ text: meantCharacters(piece.unicode), ...box, size: height, isInvisible }];
  }

  private advance(by: number): void {
    const step: Matrix = this.font.isVertical
      ? [1, 0, 0, 1, 0, by]
      : [1, 0, 0, 1, by * this.scale, 0];
    this.matrix = compose(this.matrix, step);
  }

  private moveTo(matrix: Matrix): void {
    this.matrix = matrix;
    this.line = matrix;
  }

  private moveBy(x: number, y: number): void {
    this.moveTo(compose(this.line, [1, 0, 0, 1, x, y]));
  }
}

interface SourceGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

function isGlyph(piece: unknown): piece is SourceGlyph {
  return (
    typeof piece === 'object' &&
    piece !== null &&
    'unicode' in piece &&
    typeof piece.unicode === 'string' &&
    'width' in piece &&
    typeof piece.width === 'number'
  );
}

type Box = Pick<Glyph, 'left' | 'right' | 'y'>;

/** Null for slanted writing. A line turned by a right angle stands as its characters do, one below the other. */
function runningBox(matrix: Matrix, length: number, rise: number): Box | null {
  const [fromX, fromY] = apply(matrix, 0, rise);
  const [toX, toY] = apply(matrix, length, rise);
  const [across, along] = [Math.abs(matrix[0]), Math.abs(matrix[1])];
  if (Math.min(across, along) > MAX_SLANT * Math.max(across, along)) return null;
  return { left: Math.min(fromX, toX), right: Math.max(fromX, toX), y: Math.max(fromY, toY) };
}

/** Of vertical writing: the origin is in the middle of the upper edge. */
function uprightBox(matrix: Matrix, size: number): Box {
  const [x, y] = apply(matrix, 0, 0);
  const width = Math.hypot(matrix[0], matrix[1]) * size;
  return { left: x - width / 2, right: x + width / 2, y: y + width };
}
