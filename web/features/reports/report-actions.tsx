import { API } from '../../paths.ts';
import { ActionMenu, Button, DownloadIcon, PrinterSmallIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import type { ReportScope } from './report-scope.ts';

const FORMATS = ['html', 'csv', 'json'] as const;

export function ReportActions({ year, scope }: { year: number; scope: ReportScope }) {
  const { reports: texts } = useMessages();
  return (
    <>
      <ActionMenu>
        <ActionMenu.Trigger>
          <Button variant="secondary" size="small" icon={<DownloadIcon aria-hidden />}>
            {texts.download}
          </Button>
        </ActionMenu.Trigger>
        <ActionMenu.Content align="end">
          {FORMATS.map((format) => (
            <ActionMenu.Item key={format} as="a" href={API.reportFile(year, { format, ...scope })} download>
              {texts.downloadAs[format]}
            </ActionMenu.Item>
          ))}
        </ActionMenu.Content>
      </ActionMenu>
      <Button
        variant="secondary"
        size="small"
        icon={<PrinterSmallIcon aria-hidden />}
        onClick={() => print()}
      >
        {texts.print}
      </Button>
    </>
  );
}
