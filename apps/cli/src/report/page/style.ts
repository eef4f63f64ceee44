import { moves, sides } from '../charts/palette.js';

// System fonts only: a page that is mailed around loads nothing. The Chinese ones of macOS, Windows, Linux, in this order.
const fonts =
  `-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC', 'Hiragino Sans GB', ` +
  `'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', ` +
  `'WenQuanYi Zen Hei', sans-serif`;

const swatches = Object.entries(moves).map(
  ([move, [light, dark]]) => `
  td.${move} { background: ${light}; }
  .swatch.${move} { background: ${dark}; }`,
);

export const style = `
  * { box-sizing: border-box; }
  html { font: 15px/1.55 ${fonts}; color: #1e293b; background: #eef2f6; -webkit-text-size-adjust: 100%; }
  body { margin: 0; }
  main { max-width: 1040px; margin: 0 auto; padding: 32px 24px 64px; }
  input[name='language'] { position: absolute; opacity: 0; }
  #language-en:checked ~ main [lang='zh'], #language-zh:checked ~ main [lang='en'] { display: none; }
  nav { float: right; border: 1px solid #cbd5e1; border-radius: 999px; padding: 2px; background: #fff; }
  nav label { display: inline-block; padding: 3px 14px; border-radius: 999px; cursor: pointer; font-size: 13px; }
  #language-en:checked ~ main label[for='language-en'],
  #language-zh:checked ~ main label[for='language-zh'] { background: #0f4c75; color: #fff; }
  #language-en:focus-visible ~ main nav, #language-zh:focus-visible ~ main nav { outline: 2px solid #0f4c75; }
  header { margin-bottom: 20px; }
  .kicker { margin: 0; color: #64748b; font-weight: 600; font-size: 13px; letter-spacing: 0.04em; }
  h1 { margin: 4px 0 6px; font-size: 27px; line-height: 1.25; font-weight: 700; letter-spacing: -0.01em; }
  .against { color: #94a3b8; font-weight: 400; }
  .facts { margin: 0; color: #475569; }
  h2 { margin: 0 0 14px; font-size: 21px; line-height: 1.3; }
  h2 code { font-size: 0.92em; }
  h3 { margin: 0 0 6px; font-size: 17px; }
  section, .side { background: #fff; border: 1px solid #e2e8f0; border-radius: 12px; }
  section { padding: 24px 28px; margin: 0 0 20px; overflow-x: auto; }
  .output > h2 { margin: 36px 0 14px; }
  .lead { margin: 0 0 14px; color: #475569; }
  .note { margin: 10px 0 0; color: #64748b; font-size: 13px; }
  .cards { display: grid; grid-template-columns: repeat(4, 1fr); gap: 14px; margin-bottom: 20px; }
  .card { padding: 16px 18px; border-radius: 10px; background: #f1f5f9; }
  .card b { display: block; font-size: 27px; line-height: 1.2; font-weight: 650; color: #0f4c75; }
  .card > span { font-size: 13px; color: #475569; }
  .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
  .side { padding: 16px 20px; border-top: 4px solid ${sides.control}; }
  .side.candidate { border-top-color: ${sides.candidate}; }
  .role { margin: 0; font-size: 12px; font-weight: 600; color: #64748b; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 14px; margin: 10px 0 0; font-size: 13px; }
  dt { color: #64748b; }
  dd { margin: 0; overflow-wrap: anywhere; }
  code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: 0.9em; }
  table { width: 100%; border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; }
  th, td { padding: 8px 10px; text-align: left; vertical-align: top; border-bottom: 1px solid #e2e8f0; }
  thead th { font-size: 12.5px; font-weight: 600; color: #64748b; border-bottom-color: #cbd5e1; vertical-align: bottom; }
  tbody th, tfoot th { font-weight: 600; }
  tfoot th, tfoot td { border-bottom: 0; font-weight: 600; }
  .group { text-align: center; }
  .number { text-align: right; }
  td.number, .instant { white-space: nowrap; }
  .share, .money { color: #64748b; font-size: 12.5px; }
  .empty { color: #cbd5e1; }
  .matrix th { min-width: 4.5em; overflow-wrap: anywhere; }
  .matrix td { padding: 8px 5px; }
  .findings td:first-child { width: 52%; }
  .small-sample { display: inline-block; color: #9a3412; background: #ffedd5; border-radius: 4px; padding: 0 6px; font-size: 13px; font-style: normal; }
  .movers table { font-size: 13px; }
  .movers th, .movers td { padding: 8px 7px; }
  .movers td { word-break: keep-all; overflow-wrap: break-word; }
  .rule { color: #64748b; }
  .features { margin: 2px 0 0; padding: 0; list-style: none; color: #475569; }
  .key { white-space: nowrap; margin-right: 14px; font-size: 13px; }
  .swatch { display: inline-block; width: 12px; height: 12px; margin-right: 6px; border-radius: 3px; vertical-align: -1px; }
  ${swatches.join('')}
  .chart { margin: 6px 0 14px; }
  .chart svg { display: block; width: 100%; height: auto; }
  h4 { margin: 14px 0 2px; font-size: 15px; }
  details { margin: 0 0 4px; }
  summary { padding: 4px 0; font-size: 15px; font-weight: 600; cursor: pointer; }
  .reigns { margin-top: 20px; }
  .digest { overflow-wrap: anywhere; }
  .halves { display: grid; grid-template-columns: 52% 48%; font-size: 14px; }
  .simulated { margin: 0 0 20px; padding: 12px 18px; border-left: 5px solid #94a3b8; border-radius: 6px; background: #fff; }
  .simulated.read { border-left-color: #c2571a; background: #fff7ed; }
  .simulated strong { margin-right: 8px; }
  footer { color: #64748b; font-size: 13px; }
  @media screen and (max-width: 720px) {
    .cards, .sides { grid-template-columns: 1fr 1fr; }
    .sides { grid-template-columns: 1fr; }
    section { padding: 18px 14px; }
  }
  @page { size: A4; margin: 14mm; }
  @media print {
    html { font-size: 11.5px; background: #fff; }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    main { max-width: none; padding: 0; }
    nav { display: none; }
    section { border: 0; padding: 0; margin: 0 0 18px; overflow: visible; }
    .chart, table, tr, .side, .card { break-inside: avoid; }
    .long table { break-inside: auto; }
    h2, h3, .lead { break-after: avoid; }
    thead { display: table-header-group; }
    table { font-size: 10.5px; }
    .movers table { font-size: 9.5px; }
    thead th, footer, .card > span, dl { font-size: 10.5px; }
  }
`;
