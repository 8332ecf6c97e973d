import type { ReactNode } from 'react';
import { zh } from '../../text/zh-CN.ts';
import { partElementId } from './parts.ts';
import { ToRevise } from './SheetSection.tsx';
import { TextPartEditor } from './TextPartEditor.tsx';

/** 撰稿、审核信息: a quiet line below the report, which most reports leave empty. */
export function ReviewNames(): ReactNode {
  return (
    <section id={partElementId('review')} className="reviewNames" aria-label={zh.workbench.review}>
      <div className="reviewNames-head">
        {zh.workbench.review}
        <ToRevise part="review" />
      </div>
      <TextPartEditor part="review" label={zh.workbench.review} />
    </section>
  );
}
