import {expect, test} from "vitest";
import {feed} from "../../../scripts/readers/feed.js";

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Gazette</title><link>https://g.example</link><language>en-GB</language>
<item><title>Talks &amp; tea</title><link>https://g.example/2024/talks</link><guid isPermaLink="false">g-1</guid>
<pubDate>Mon, 18 Mar 2024 08:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator>
<description>&lt;p&gt;Short.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>The long <b>text</b>.</p><p>Two.</p><script>no()</script>]]></content:encoded></item>
<item><title>Nothing but a title</title></item>
</channel></rss>`;

const ATOM = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Blatt</title>
<entry><title type="html">Ein &lt;b&gt;Tag&lt;/b&gt;</title><link href="https://b.example/2"/><id>urn:b:2</id>
<published>2024-03-01T00:00:00Z</published><updated>2024-03-02T00:00:00Z</updated><author><name>Bo Ek</name></author>
<content type="html">&lt;p&gt;Der Text.&lt;/p&gt;</content></entry></feed>`;

test("a feed's item becomes an article with the longest text it carries", async () => {
  const {drafts} = await feed.read({path: "f.xml", id: "f", text: RSS});
  expect(drafts).toEqual([
    {
      id: "f/g-1",
      title: "Talks & tea",
      text: "The long text.\n\nTwo.",
      source: "Gazette",
      url: "https://g.example/2024/talks",
      author: "Ann Lee",
      lang: "en-GB",
      dates: [
        {source: "feed", value: "Mon, 18 Mar 2024 08:00:00 GMT"},
        {source: "url", value: "https://g.example/2024/talks"}
      ],
      notices: []
    }
  ]);
});

test("a feed's item without text is a problem, not an article", async () => {
  const {problems} = await feed.read({path: "f.xml", id: "f", text: RSS});
  expect(problems.map(({message}) => message)).toEqual([
    "f.xml item 2: expected an item with text, found only its title. Save the item's page instead."
  ]);
});

test("an Atom entry is dated by when it was published, not changed", async () => {
  const {drafts} = await feed.read({path: "a.xml", id: "a", text: ATOM});
  expect(drafts[0]).toMatchObject({
    title: "Ein Tag",
    text: "Der Text.",
    author: "Bo Ek",
    lang: "de",
    source: "Blatt"
  });
  expect(drafts[0]?.dates[0]).toEqual({source: "feed", value: "2024-03-01T00:00:00Z"});
});
