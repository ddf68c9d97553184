import type { ReportTable } from '../../../src/features/reports/report.ts';
import { Table } from '../../ui/controls.ts';
import { formatNumber, formatPercent } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { growthText } from './growth-text.ts';

type Props = { year: number; table: ReportTable };

/** One row a year, with the change from the year before in words. */
export function ByYearTable({ year, table }: Props) {
  const { reports: texts } = useMessages();
  return (
    <ScrollBox>
      <Table size="small" className="report-table">
        <caption>{table.title}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{texts.yearColumn}</Table.HeaderCell>
            <Table.HeaderCell scope="col" align="right">
              {texts.count}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col">{texts.growth}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {table.rows.map((row) => (
            <Table.Row key={row.code} className={row.code === String(year) ? 'is-current' : undefined}>
              <Table.HeaderCell scope="row">{row.label}</Table.HeaderCell>
              <Table.DataCell align="right">
                <Count value={row.count} />
              </Table.DataCell>
              <Table.DataCell>{growthText(row.growth, texts)}</Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollBox>
  );
}

/** One row an answer: the year's count and share, and both for the years before. */
export function ComparedTable({ year, table }: Props) {
  const { reports: texts } = useMessages();
  const hasShares = table.rows.some((row) => row.percent !== null);
  const earlierYears = table.rows[0]?.earlier?.map((figure) => figure.year) ?? [];
  return (
    <ScrollBox>
      <Table size="small" className="report-table">
        <caption>{table.title}</caption>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{texts.valueColumn}</Table.HeaderCell>
            {earlierYears.map((earlier) => (
              <Table.HeaderCell key={earlier} scope="col" align="right" className="earlier">
                {earlier}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell scope="col" align="right">
              {year}
            </Table.HeaderCell>
            {hasShares && (
              <Table.HeaderCell scope="col" align="right">
                {texts.percent}
              </Table.HeaderCell>
            )}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {table.rows.map((row) => (
            <Table.Row key={row.code}>
              <Table.HeaderCell scope="row">{row.label}</Table.HeaderCell>
              {earlierYears.map((earlier) => {
                const figure = row.earlier?.find((found) => found.year === earlier);
                return (
                  <Table.DataCell key={earlier} align="right" className="earlier">
                    <Count value={figure?.count ?? null} />
                    {typeof figure?.percent === 'number' && <small>{formatPercent(figure.percent)}</small>}
                  </Table.DataCell>
                );
              })}
              <Table.DataCell align="right" className="this-year">
                <Count value={row.count} />
              </Table.DataCell>
              {hasShares && (
                <Table.DataCell align="right">
                  {row.percent === null ? '' : formatPercent(row.percent)}
                </Table.DataCell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollBox>
  );
}

/** Not registered is not zero. */
function Count({ value }: { value: number | null }) {
  const { reports: texts } = useMessages();
  return value === null ? <span className="quiet">{texts.notRegistered}</span> : <>{formatNumber(value)}</>;
}
