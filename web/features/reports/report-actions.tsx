import { useMutation } from '@tanstack/react-query';
import { downloadFile } from '../../api.ts';
import { API } from '../../paths.ts';
import { ActionMenu, Button, DownloadIcon, PrinterSmallIcon } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import type { ReportScope } from './report-scope.ts';

const FORMATS = ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

export function ReportActions({ year, scope }: { year: number; scope: ReportScope }) {
  const { reports: texts } = useMessages();
  const file = useMutation({
    mutationFn: (format: Format) => downloadFile(API.reportFile(year, { format, ...scope })),
  });
  const retry = file.variables;
  return (
    <>
      <ActionMenu>
        <ActionMenu.Trigger>
          <Button
            variant="secondary"
            size="small"
            loading={file.isPending}
            icon={<DownloadIcon aria-hidden />}
          >
            {texts.download}
          </Button>
        </ActionMenu.Trigger>
        <ActionMenu.Content align="end">
          {FORMATS.map((format) => (
            <ActionMenu.Item key={format} onSelect={() => file.mutate(format)}>
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
      <p className="download-state" role="status">
        {file.isPending && texts.downloadMaking}
        {file.isSuccess && texts.downloadDone}
      </p>
      {file.isError && (
        <FailureNotice
          title={texts.downloadFailed}
          error={file.error}
          {...(retry !== undefined && { onRetry: () => file.mutate(retry) })}
        />
      )}
    </>
  );
}
