import type {Home} from "./rank-features.js";
import {US_ROWS} from "./outlets-us.js";

/**
 * Home of an outlet by its host name: country, first-order division, longitude, latitude. Written by hand from
 * common knowledge of the press, to a hundredth of a degree; add a line for another outlet. Those of the United States
 * are in `outlets-us.ts`.
 */
const ROWS = `
cambridge-news.co.uk GB ENG 0.12 52.20
thisisoxfordshire.co.uk GB ENG -1.26 51.75
oxfordmail.co.uk GB ENG -1.26 51.75
richmondandtwickenhamtimes.co.uk GB ENG -0.33 51.45
thelancasterandmorecambecitizen.co.uk GB ENG -2.80 54.05
manchestereveningnews.co.uk GB ENG -2.24 53.48
liverpoolecho.co.uk GB ENG -2.98 53.41
birminghammail.co.uk GB ENG -1.90 52.48
yorkshirepost.co.uk GB ENG -1.55 53.80
chroniclelive.co.uk GB ENG -1.61 54.97
eadt.co.uk GB ENG 1.15 52.06
edp24.co.uk GB ENG 1.30 52.63
theargus.co.uk GB ENG -0.14 50.83
standard.co.uk GB ENG -0.13 51.51
mirror.co.uk GB - -0.13 51.51
scotsman.com GB SCT -3.19 55.95
heraldscotland.com GB SCT -4.25 55.86
walesonline.co.uk GB WLS -3.18 51.48
belfasttelegraph.co.uk GB NIR -5.93 54.60
irishnews.com GB NIR -5.93 54.60
independent.ie IE - -6.26 53.35
irishtimes.com IE - -6.26 53.35
irishexaminer.com IE - -8.47 51.90
woodstocksentinelreview.com CA 08 -80.75 43.13
thestar.com CA 08 -79.38 43.65
theglobeandmail.com CA - -79.38 43.65
ottawacitizen.com CA 08 -75.70 45.42
lfpress.com CA 08 -81.25 42.98
thespec.com CA 08 -79.87 43.26
bclocalnews.com CA 02 -122.84 49.19
vancouversun.com CA 02 -123.12 49.25
theprovince.com CA 02 -123.12 49.25
timescolonist.com CA 02 -123.37 48.43
calgaryherald.com CA 01 -114.07 51.05
edmontonjournal.com CA 01 -113.49 53.55
winnipegfreepress.com CA 03 -97.14 49.90
montrealgazette.com CA 10 -73.59 45.51
thechronicleherald.ca CA 07 -63.57 44.65
cbc.ca CA - -79.38 43.65
smh.com.au AU 02 151.21 -33.87
theage.com.au AU 07 144.96 -37.81
couriermail.com.au AU 04 153.03 -27.47
adelaidenow.com.au AU 05 138.60 -34.93
abc.net.au AU - 149.13 -35.28
nzherald.co.nz NZ - 174.76 -36.85
stuff.co.nz NZ - 174.78 -41.29
civil.ge GE - 44.79 41.69
messenger.com.ge GE - 44.79 41.69
moscowtimes.ru RU - 37.62 55.75
themoscowtimes.com RU - 37.62 55.75
sptimes.ru RU - 30.31 59.94
tass.com RU - 37.62 55.75
jpost.com IL - 35.22 31.78
haaretz.com IL - 34.78 32.08
ynetnews.com IL - 34.78 32.08
timesofisrael.com IL - 35.22 31.78
weekly.ahram.org.eg EG - 31.24 30.05
english.ahram.org.eg EG - 31.24 30.05
dailystar.com.lb LB - 35.50 33.89
gulfnews.com AE - 55.27 25.20
thenational.ae AE - 54.37 24.45
arabnews.com SA - 39.17 21.54
hurriyetdailynews.com TR - 28.95 41.01
timesofindia.indiatimes.com IN - 72.88 19.08
thehindu.com IN - 80.28 13.09
hindustantimes.com IN - 77.21 28.61
indianexpress.com IN - 77.21 28.61
dawn.com PK - 67.01 24.86
thedailystar.net BD - 90.41 23.71
dailymirror.lk LK - 79.85 6.93
scmp.com HK - 114.17 22.28
straitstimes.com SG - 103.85 1.29
bangkokpost.com TH - 100.50 13.75
thejakartapost.com ID - 106.85 -6.21
japantimes.co.jp JP - 139.69 35.69
koreaherald.com KR - 126.98 37.57
koreatimes.co.kr KR - 126.98 37.57
inquirer.net PH - 120.98 14.60
philstar.com PH - 120.98 14.60
nation.co.ke KE - 36.82 -1.28
nation.africa KE - 36.82 -1.28
standardmedia.co.ke KE - 36.82 -1.28
monitor.co.ug UG - 32.58 0.32
punchng.com NG - 3.39 6.46
vanguardngr.com NG - 3.39 6.46
guardian.ng NG - 3.39 6.46
graphic.com.gh GH - -0.19 5.56
herald.co.zw ZW - 31.05 -17.83
iol.co.za ZA - 28.04 -26.20
timeslive.co.za ZA - 28.04 -26.20
news24.com ZA - 18.42 -33.93
jamaica-gleaner.com JM - -76.79 18.00
trinidadexpress.com TT - -61.52 10.65
timesofmalta.com MT - 14.51 35.90
ekathimerini.com GR - 23.73 37.98
praguepost.com CZ - 14.42 50.09
spectator.sme.sk SK - 17.11 48.15
kyivpost.com UA - 30.52 50.45
baltictimes.com LV - 24.11 56.95
thelocal.se SE - 18.07 59.33
thelocal.de DE - 13.41 52.52
swissinfo.ch CH - 7.45 46.95
buenosairesherald.com AR - -58.38 -34.61
`;

export const OUTLETS: ReadonlyMap<string, NonNullable<Home>> = new Map(
  (US_ROWS + ROWS)
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((row) => {
      const [host = "", country = "", division = "", lng = "", lat = ""] = row.trim().split(/\s+/u);
      const home = {
        countryCode: country,
        division: division === "-" ? null : `${country}.${division}`,
        at: [Number(lng), Number(lat)] as const
      };
      return [host, home] as const;
    })
);
