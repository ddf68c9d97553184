import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Select, Table } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { priorityMeasureQuery } from './fetch-plan.ts';

const NUMBERS = ['sent', 'granted', 'partly', 'declined', 'waiting', 'late', 'escalated'] as const;

/** How each service answered in a year, opened when it is wanted. */
export function PriorityMeasureTable() {
  const { plans } = useMessages();
  const texts = plans.priorities;
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <Button size="xsmall" variant="tertiary" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
        {texts.measure}
      </Button>
      {isShown && <Measure />}
    </>
  );
}

function Measure() {
  const { plans } = useMessages();
  const texts = plans.priorities;
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(thisYear);
  const query = useQuery(priorityMeasureQuery(year));
  const services = query.data?.services;
  return (
    <div className="plan-fields">
      <Select
        label={texts.year}
        size="small"
        className="measure-year"
        value={year}
        onChange={(event) => setYear(Number(event.target.value))}
      >
        {Array.from({ length: 10 }, (_, back) => thisYear - back).map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      <div role="status">{services?.length === 0 && <p className="quiet">{texts.measureNone}</p>}</div>
      {services !== undefined && services.length > 0 && (
        <ScrollBox>
          <Table size="small" className="measure-table">
            <caption className="quiet">{`${texts.measureOf(year)}. ${texts.measureLead}`}</caption>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell scope="col">{texts.columns.service}</Table.HeaderCell>
                {[...NUMBERS, 'medianDays' as const].map((column) => (
                  <Table.HeaderCell key={column} scope="col" align="right">
                    {texts.columns[column]}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {services.map((row) => (
                <Table.Row key={row.service.id}>
                  <Table.HeaderCell scope="row">{row.service.name}</Table.HeaderCell>
                  {NUMBERS.map((column) => (
                    <Table.DataCell key={column} align="right">
                      {formatNumber(row[column])}
                    </Table.DataCell>
                  ))}
                  <Table.DataCell align="right">
                    {row.medianDays === null ? '–' : formatNumber(row.medianDays)}
                  </Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </ScrollBox>
      )}
    </div>
  );
}
