import type { ReactNode } from 'react';
import type { ReportState } from '../../contract/index.ts';
import { zh } from '../text/zh-CN.ts';
import './stateTag.css';

/** 草稿, 已装入 or 定稿. */
export function StateTag(props: { state: ReportState }): ReactNode {
  return <span className={`stateTag stateTag-${props.state}`}>{zh.state[props.state]}</span>;
}
