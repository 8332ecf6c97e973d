import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import {
  BATCH_FORMATS,
  EXPORT_SCOPES,
  type BatchFormat,
  type ExportScope,
} from '../../../contract/batch.ts';
import { complainOf } from '../../app/notify.ts';
import { api } from '../../api/index.ts';
import { zh } from '../../text/zh-CN.ts';

export interface ExportSettings {
  readonly format: BatchFormat;
  readonly scope: ExportScope;
  readonly folder: string;
  readonly overwrite: boolean;
}

interface Props {
  readonly count: number;
  readonly running: boolean;
  readonly onStart: (settings: ExportSettings) => void;
}

const words = zh.batchExport;

/** What is written, as what, and where. */
export function ExportSettingsForm({ count, running, onStart }: Props): ReactNode {
  const { data: place } = useQuery({
    queryKey: ['exportFolder'],
    queryFn: () => api.batch.folder(),
  });
  const [format, setFormat] = useState<BatchFormat>('docx');
  const [scope, setScope] = useState<ExportScope>('byState');
  const [written, setWritten] = useState<string | null>(null);
  const [overwrite, setOverwrite] = useState(false);
  const folder = written ?? place?.suggested ?? '';
  const choose = async (): Promise<void> => {
    try {
      setWritten((await api.batch.chooseFolder()) ?? written);
    } catch (error) {
      complainOf(error);
    }
  };
  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        onStart({ format, scope, folder: folder.trim(), overwrite });
      }}
    >
      <label htmlFor="export-format">{words.format}</label>
      <select
        id="export-format"
        value={format}
        onChange={(event) => setFormat(known(BATCH_FORMATS, event.currentTarget.value))}
      >
        {BATCH_FORMATS.map((one) => (
          <option key={one} value={one}>
            {words.formats[one]}
          </option>
        ))}
      </select>
      <label htmlFor="export-scope">{words.scope}</label>
      <select
        id="export-scope"
        value={scope}
        onChange={(event) => setScope(known(EXPORT_SCOPES, event.currentTarget.value))}
      >
        {EXPORT_SCOPES.map((one) => (
          <option key={one} value={one}>
            {words.scopes[one]}
          </option>
        ))}
      </select>
      <label htmlFor="export-folder">{words.folder}</label>
      <span className="export-folder">
        <input
          id="export-folder"
          value={folder}
          spellCheck={false}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
        {place?.canChoose === true && (
          <button type="button" className="tool" onClick={() => void choose()}>
            {words.choose}
          </button>
        )}
      </span>
      <span />
      <span className="export-start">
        <label>
          <input
            type="checkbox"
            checked={overwrite}
            onChange={(event) => setOverwrite(event.currentTarget.checked)}
          />
          {words.overwrite}
        </label>
        <button
          type="submit"
          className="tool tool-primary"
          disabled={running || count === 0 || folder.trim() === ''}
        >
          {words.start(count)}
        </button>
      </span>
    </form>
  );
}

function known<T extends string>(of: readonly [T, ...T[]], value: string): T {
  return of.find((one) => one === value) ?? of[0];
}
