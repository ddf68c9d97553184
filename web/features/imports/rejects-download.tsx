import { API } from '../../paths.ts';
import { Button, DownloadIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';

export function RejectsDownload({ id }: { id: string }) {
  const { imports: texts } = useMessages();
  return (
    <div className="import-downloads">
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          as="a"
          href={API.importRejects(id, { format })}
          download
          variant="secondary"
          size="small"
          icon={<DownloadIcon aria-hidden />}
        >
          {format === 'xlsx' ? texts.downloadXlsx : texts.downloadCsv}
        </Button>
      ))}
    </div>
  );
}
