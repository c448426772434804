import { strToU8, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const relations = (...listed: [id: string, type: string, target: string, mode?: 'External'][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

const header = (text: string) => `<w:hdr ${w} ${r}><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:hdr>`;

/** A picture of one pixel. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

const thesisParts: { readonly [path: string]: string | Uint8Array } = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/arbeit.xml" ContentType="${word}.document.main+xml"/></Types>`,
  '_rels/.rels': relations(['rId1', 'officeDocument', 'word/arbeit.xml']),
  'word/arbeit.xml': `<w:document ${w} ${r}><w:body><w:p><w:r><w:t>Text of the thesis</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:headerReference w:type="first" r:id="rId8"/><w:footerReference w:type="default" r:id="rId9"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="2000" w:right="2100" w:bottom="2200" w:left="2300" w:header="700" w:footer="700" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`,
  'word/_rels/arbeit.xml.rels': relations(
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'numbering', 'numbering.xml'],
    ['rId3', 'theme', 'theme/theme1.xml'],
    ['rId4', 'attachedTemplate', 'https://elsewhere.example/a.dotm', 'External'],
    ['rId7', 'header', 'header1.xml'],
    ['rId8', 'header', 'header2.xml'],
    ['rId9', 'footer', 'footer1.xml'],
  ),
  'word/styles.xml': `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Garamond"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/><w:basedOn w:val="Standard"/></w:style><w:style w:type="character" w:styleId="Definition"><w:name w:val="Begriff"/></w:style></w:styles>`,
  'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
  'word/theme/theme1.xml':
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="University"/>',
  'word/header1.xml': header('University of Example'),
  'word/_rels/header1.xml.rels': relations(['rId1', 'image', 'media/crest.png']),
  'word/media/crest.png': png,
  'word/header2.xml': header('A picture from elsewhere'),
  'word/_rels/header2.xml.rels': relations([
    'rId1',
    'image',
    'https://elsewhere.example/pixel.png',
    'External',
  ]),
  'word/footer1.xml': `<w:ftr ${w}><w:p><w:r><w:t>Faculty of Medicine</w:t></w:r></w:p></w:ftr>`,
  'word/vbaProject.bin': 'macro',
};

/** A thesis as a German Word writes it: other ids of styles, numbered headings, a crest; and what a report may not carry. */
export const thesis = (changed: { readonly [path: string]: string | null } = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({ ...thesisParts, ...changed }).flatMap(([path, content]) => {
        if (content === null) return [];
        return [[path, typeof content === 'string' ? strToU8(content) : content]];
      }),
    ),
  );
