import { useEffect, useState, type ReactNode } from 'react';
import type { ImportPreview } from '../../../contract/index.ts';
import type { LayoutHint } from '../../../domain/reading/index.ts';
import { startImport } from '../../app/actions.ts';
import { sentenceOf } from '../../app/failures.ts';
import { complainOf } from '../../app/notify.ts';
import { api, failureOf } from '../../api/index.ts';
import { zh } from '../../text/zh-CN.ts';
import { FileChooser } from './FileChooser.tsx';
import { PasteButton } from './PasteButton.tsx';
import { PreviewScreen } from './PreviewScreen.tsx';
import './imports.css';

type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly sentence: string; readonly noTables: boolean }
  | { readonly kind: 'read'; readonly preview: ImportPreview };

/** Importing: choose a file, look at what was found, agree. Nothing is written before. */
export function ImportScreen(props: { file: File | null }): ReactNode {
  const { file } = props;
  return file ? <ChosenFile key={fileKey(file)} file={file} /> : <Choose />;
}

const fileKey = (file: File): string => `${file.name} ${file.size} ${file.lastModified}`;

function ChosenFile(props: { file: File }): ReactNode {
  const [byHand, setByHand] = useState(false);
  const onPoint = byHand ? null : () => setByHand(true);
  return <Read key={String(byHand)} file={props.file} byHand={byHand} onPoint={onPoint} />;
}

interface ReadProps {
  readonly file: File;
  /** Goes on where no table is found. */
  readonly byHand: boolean;
  readonly onPoint: (() => void) | null;
}

function Read({ file, byHand, onPoint }: ReadProps): ReactNode {
  const reading = useReading(file, byHand);
  if (reading.kind === 'failed') {
    return <Choose problem={reading.sentence} onPoint={reading.noTables ? onPoint : null} />;
  }
  if (reading.kind === 'read') return <Reports read={reading.preview} />;
  return (
    <main className="screen">
      <div className="import-box">
        <p aria-live="polite">{zh.imports.reading(file.name)}</p>
        <button type="button" className="bigButton" onClick={() => void startImport(null)}>
          {zh.common.cancel}
        </button>
      </div>
    </main>
  );
}

/** A file may hold several reports; one after another can be taken in. */
function Reports(props: { read: ImportPreview }): ReactNode {
  const [first, setFirst] = useState(props.read);
  const [at, setAt] = useState(0);
  const all = inOrder(first);
  const preview = all[at] ?? first;
  const point = async (hints: readonly LayoutHint[]): Promise<ImportPreview | null> => {
    try {
      const next = await api.imports.point({ token: preview.token, hints: [...hints] });
      setFirst(next);
      setAt(inOrder(next).indexOf(next));
      return next;
    } catch (error) {
      complainOf(error);
      return null;
    }
  };
  return (
    <PreviewScreen
      key={reportKey(preview)}
      preview={preview}
      all={all}
      onChoose={(token) => setAt(all.findIndex((one) => one.token === token))}
      onPoint={point}
    />
  );
}

/** Newest year first, whichever of them the answer put first. */
const inOrder = (preview: ImportPreview): readonly ImportPreview[] =>
  [preview, ...preview.others].toSorted((a, b) => (b.read.year ?? 0) - (a.read.year ?? 0));

/** The same for a report that was read again as pointed at, so that what was chosen stays. */
const reportKey = ({ read }: ImportPreview): string => `${read.unitName ?? ''} ${read.year ?? ''}`;

interface ChooseProps {
  readonly problem?: string;
  /** Goes on with the file all the same, to say by hand what its lines are. */
  readonly onPoint?: (() => void) | null;
}

function Choose(props: ChooseProps): ReactNode {
  return (
    <main className="screen">
      <div className="import-box">
        <h1>{zh.imports.title}</h1>
        {props.problem !== undefined && (
          <div className="import-problem" role="alert">
            <strong>{zh.imports.readFailed}</strong>
            <p>{props.problem}</p>
            {props.onPoint && (
              <p className="import-byHand">
                {zh.imports.byHandHint}{' '}
                <button type="button" className="linkButton" onClick={props.onPoint}>
                  {zh.imports.byHand}
                </button>
              </p>
            )}
          </div>
        )}
        <div className="import-drop">
          <p>{zh.imports.drop}</p>
          <FileChooser
            className="bigButton bigButton-primary"
            label={props.problem === undefined ? zh.imports.choose : zh.imports.chooseOther}
          />
          <PasteButton />
        </div>
        <p className="import-accepts">{zh.imports.accepts}</p>
      </div>
    </main>
  );
}

/** Reads the file in main; leaving the screen cancels. */
const useReading = (file: File, byHand: boolean): Reading => {
  const [reading, setReading] = useState<Reading>({ kind: 'reading' });
  useEffect(() => {
    const leaving = new AbortController();
    const settle = (next: Reading): void => {
      if (!leaving.signal.aborted) setReading(next);
    };
    api.imports.preview({ file, byHand }, { signal: leaving.signal }).then(
      (preview) => settle({ kind: 'read', preview }),
      (error: unknown) => {
        const noTables = failureOf(error).code === 'NO_TABLES';
        settle({ kind: 'failed', sentence: sentenceOf(error), noTables });
      },
    );
    return () => leaving.abort();
  }, [file, byHand]);
  return reading;
};
