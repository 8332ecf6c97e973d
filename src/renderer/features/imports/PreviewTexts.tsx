import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import type { ReadReport } from '../../../domain/reading/types.ts';
import { takenText, textOf, type Report, type TextPart } from '../../../domain/report/index.ts';
import { countChars, grouped } from '../../components/format.ts';
import { zh } from '../../text/zh-CN.ts';
import { textName } from '../workbench/parts.ts';
import { foundTexts } from './choice.ts';

interface Props {
  readonly read: ReadReport;
  readonly existing: Report | null;
  readonly taken: readonly TextPart[];
  readonly onToggle: (part: TextPart) => void;
}

/** The texts of the file, each with its beginning. */
export function PreviewTexts(props: Props): ReactNode {
  const { read, existing, taken } = props;
  const texts = foundTexts(read);
  return (
    <section className="previewTexts" aria-label={zh.imports.texts}>
      <div className="sheetPart-head">
        <h2>{zh.imports.texts}</h2>
      </div>
      {texts.length === 0 && <p className="previewTexts-none">{zh.imports.textEmpty}</p>}
      <ul>
        {texts.map(({ part, text }) => (
          <li key={part}>
            <Checkbox checked={taken.includes(part)} onChange={() => props.onToggle(part)}>
              {textName(part)}
            </Checkbox>
            <span className="previewTexts-count">
              {zh.workbench.words(grouped(countChars(text)))}
            </span>
            {existing && replaces(existing, { part, text, tables: read.tables }) && (
              <span className="toRevise">{zh.imports.textReplaces}</span>
            )}
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const replaces = (existing: Report, file: Parameters<typeof takenText>[1]): boolean => {
  const now = textOf(existing, file.part);
  return now !== '' && now !== takenText(existing, file);
};
