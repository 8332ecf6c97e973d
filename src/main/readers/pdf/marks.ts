import type { PdfPage } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import type { Pdfjs } from './library.ts';
import { compose, IDENTITY, toMatrix, type Matrix } from './matrix.ts';
import { segmentsOf, type Segment } from './paths.ts';
import { TextState, type Glyph } from './textState.ts';

/** What stands on one page, in points from its upper left corner as a reader sees it. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Straight lines along the axes, thin bars included: what tables are ruled with. */
  readonly segments: readonly Segment[];
}

/** Characters and lines of one page, in the order in which they are drawn. */
export async function marksOf(page: PdfPage, { OPS, AnnotationMode }: Pdfjs): Promise<PageMarks> {
  const { fnArray, argsArray } = await page.getOperatorList({
    annotationMode: AnnotationMode.DISABLE,
  });
  const viewport = page.getViewport({ scale: 1 });
  const canvas = new Canvas(toMatrix(viewport.transform) ?? IDENTITY, page);
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  fnArray.forEach((code, index) => {
    const args = argsArray[index];
    canvas.draw(names.get(code) ?? '', Array.isArray(args) ? args : []);
  });
  const { width, height } = viewport;
  return { width, height, glyphs: canvas.glyphs, segments: canvas.segments };
}

interface GraphicsState {
  readonly matrix: Matrix;
  readonly text: TextState;
}

class Canvas {
  readonly glyphs: Glyph[] = [];
  readonly segments: Segment[] = [];
  private readonly page: PdfPage;
  private readonly saved: GraphicsState[] = [];
  private matrix: Matrix;
  private text = new TextState();

  constructor(matrix: Matrix, page: PdfPage) {
    this.matrix = matrix;
    this.page = page;
  }

  /** One operator; operators that neither place text nor draw lines are of no interest. */
  draw(name: string, args: readonly unknown[]): void {
    switch (name) {
      case 'save':
        this.save();
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.restore();
        break;
      case 'transform':
        this.transform(args);
        break;
      case 'paintFormXObjectBegin':
        this.save();
        this.transform(args[0]);
        break;
      case 'constructPath':
        for (const segment of segmentsOf(args, this.matrix)) this.segments.push(segment);
        break;
      case 'showText':
        for (const glyph of this.text.show(args[0], this.matrix)) this.glyphs.push(glyph);
        break;
      case 'setFont':
        this.setFont(args);
        break;
      case 'setGState':
        this.setGraphicsState(args[0]);
        break;
      default:
        this.text.set(name, args);
    }
  }

  private save(): void {
    this.saved.push({ matrix: this.matrix, text: this.text.copy() });
  }

  private restore(): void {
    const state = this.saved.pop();
    if (!state) return;
    this.matrix = state.matrix;
    this.text = state.text;
  }

  private transform(value: unknown): void {
    const matrix = toMatrix(value);
    if (matrix) this.matrix = compose(this.matrix, matrix);
  }

  private setFont([name, size]: readonly unknown[]): void {
    if (typeof name !== 'string' || typeof size !== 'number') return;
    const { commonObjs } = this.page;
    const font = commonObjs.has(name) ? commonObjs.get(name) : null;
    this.text.font = {
      size,
      unit: font?.fontMatrix?.[0] ?? 0.001,
      isVertical: font?.vertical ?? false,
    };
  }

  private setGraphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1]))
        this.setFont(entry[1]);
    }
  }
}
