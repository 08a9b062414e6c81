/** Well-known names to fill made-up sentences with, by what they name: general knowledge, written down for this purpose. */
export const KNOWN = {
  band: listed(`
    The Beatles|The Rolling Stones|Led Zeppelin|Pink Floyd|Queen|The Who|The Kinks|The Doors|Metallica|Megadeth|
    Slayer|Anthrax|Iron Maiden|Judas Priest|Black Sabbath|Deep Purple|Genesis|Yes|Rush|Kiss|Aerosmith|
    Guns N' Roses|Van Halen|Bon Jovi|Nirvana|Pearl Jam|Soundgarden|Alice in Chains|Radiohead|Blur|Oasis|Pulp|
    Coldplay|Muse|Travis|Keane|The Cure|Depeche Mode|New Order|Joy Division|The Smiths|U2|The Cranberries|R.E.M.|
    Pixies|Sonic Youth|Green Day|Blink-182|The Offspring|Rancid|Bad Religion|NOFX|Ramones|The Clash|Sex Pistols|
    Black Flag|Fugazi|Weezer|Foo Fighters|Red Hot Chili Peppers|Rage Against the Machine|Tool|Limp Bizkit|
    Papa Roach|Slipknot|Disturbed|Evanescence|Nickelback|Creed|3 Doors Down|Matchbox Twenty|The Killers|
    Kings of Leon|Arctic Monkeys|Franz Ferdinand|Interpol|The Strokes|Arcade Fire|Wilco|Phish|Grateful Dead|
    The Byrds|Buffalo Springfield|Eagles|Fleetwood Mac|ABBA|Roxette|Ace of Base|A-ha|Kraftwerk|Rammstein|
    Scorpions|Tangerine Dream|Can|Daft Punk|Air|Public Enemy|N.W.A|Run-D.M.C.|OutKast|Wu-Tang Clan|Cypress Hill|
    The Roots|Destiny's Child|TLC|Spice Girls|Take That|Backstreet Boys|Boyzone|Westlife|The Supremes|
    The Temptations|The Jackson 5|Earth, Wind & Fire|Opeth|In Flames|Dark Tranquillity|Sepultura|Nightwish|
    Children of Bodom|Sum 41|Simple Plan|Our Lady Peace|Silverchair|AC/DC|INXS|Midnight Oil|Crowded House|
    Split Enz|X Japan|Dir en grey|L'Arc-en-Ciel|Los Lobos|Maná|Café Tacuba|The Pogues|Thin Lizzy|Runrig|
    Simple Minds|Marillion|Camel|Nine Inch Nails|Ministry|Skinny Puppy|Jethro Tull|King Crimson|
    Velvet Underground|Talking Heads|Blondie|The Cars|Journey|Styx|Boston|Chicago|Kansas|Toto|
    Hootie & the Blowfish|Barenaked Ladies`),
  label: listed(`
    Sub Pop|Virgin Records|EMI|Columbia Records|Capitol Records|Atlantic Records|Island Records|Geffen Records|
    Warner Bros. Records|Def Jam|Motown|Epitaph Records|Fat Wreck Chords|Roadrunner Records|Nuclear Blast|
    Century Media|Rough Trade|4AD|Matador Records|Merge Records|Interscope|A&M Records|Sire Records|Elektra|RCA|
    Polydor|Parlophone|Mute Records|Sony BMG|Universal Music Group|Blue Note|Verve|Stax Records|Chess Records|
    Sun Studio|Alternative Tentacles|Dischord Records|Victory Records|Vagrant Records|Earache Records`),
  team: listed(`
    New York Yankees|Boston Red Sox|Chicago Cubs|Chicago White Sox|Detroit Tigers|Cleveland Indians|
    St. Louis Cardinals|Cincinnati Reds|Philadelphia Phillies|Atlanta Braves|Los Angeles Dodgers|
    San Francisco Giants|Oakland Athletics|Seattle Mariners|Toronto Blue Jays|Montreal Expos|Houston Astros|
    Baltimore Orioles|Dallas Cowboys|Green Bay Packers|Chicago Bears|Pittsburgh Steelers|New England Patriots|
    Oakland Raiders|Miami Dolphins|Buffalo Bills|Denver Broncos|Kansas City Chiefs|Minnesota Vikings|
    Los Angeles Lakers|Boston Celtics|Chicago Bulls|Detroit Pistons|New York Knicks|San Antonio Spurs|Utah Jazz|
    Phoenix Suns|Montreal Canadiens|Toronto Maple Leafs|Detroit Red Wings|Edmonton Oilers|Calgary Flames|
    New York Rangers|Philadelphia Flyers|Hamilton Tiger-Cats|Saskatchewan Roughriders|Ottawa Senators|
    Winnipeg Jets|Hartford Whalers|Brisbane Lions|Collingwood|Essendon|Carlton|Hawthorn|Sydney Swans|St Kilda|
    Brisbane Broncos|Canterbury Bulldogs|Parramatta Eels|South Sydney Rabbitohs|Wests Tigers|Queensland Reds|
    Crusaders|Leinster|Munster|Wigan Warriors|Leeds Rhinos|Wasps|Leicester Tigers|Ferrari|McLaren|Williams|Lotus|
    Brabham|Tyrrell|Minardi|Renault|Jordan|Sauber|Benetton|Arrows|Ligier|Hendrick Motorsports|Joe Gibbs Racing|
    Team Penske`),
  club: listed(`
    Manchester United|Manchester City|Arsenal|Chelsea|Liverpool|Everton|Tottenham Hotspur|Aston Villa|
    Newcastle United|Leeds United|Sheffield Wednesday|Nottingham Forest|West Ham United|Queens Park Rangers|
    Crystal Palace|Charlton Athletic|Bolton Wanderers|Blackburn Rovers|Derby County|Stoke City|
    Wolverhampton Wanderers|Portsmouth|Southampton|Middlesbrough|Sunderland|Birmingham City|Leyton Orient|
    Accrington Stanley|Celtic|Rangers|Hearts|Hibernian|Aberdeen|Real Madrid|FC Barcelona|Atlético Madrid|Valencia|
    Sevilla|Deportivo La Coruña|Athletic Bilbao|Real Sociedad|Juventus|AC Milan|Inter Milan|Roma|Lazio|Napoli|
    Fiorentina|Parma|Sampdoria|Udinese|Bayern Munich|Borussia Dortmund|Werder Bremen|Hamburger SV|Schalke 04|
    VfB Stuttgart|Bayer Leverkusen|Hertha BSC|1. FC Köln|Eintracht Frankfurt|Ajax|PSV|Feyenoord|FC Utrecht|
    FC Twente|Anderlecht|Club Brugge|Standard Liège|Porto|Benfica|Sporting CP|Paris Saint-Germain|
    Olympique Lyonnais|Olympique de Marseille|AS Monaco|Lens|Bordeaux|Galatasaray|Fenerbahçe|Beşiktaş|Olympiacos|
    Panathinaikos|AEK Athens|PAOK|Dinamo Zagreb|Hajduk Split|Red Star Belgrade|Partizan|Steaua Bucharest|
    Dynamo Kyiv|Shakhtar Donetsk|Spartak Moscow|CSKA Moscow|Zenit|Legia Warsaw|Wisła Kraków|Sparta Prague|
    Slavia Prague|Ferencváros|Malmö FF|IFK Göteborg|Djurgårdens IF|Rosenborg|Brann|FC Copenhagen|Brøndby|
    Young Boys|FC Zürich|Grasshoppers|FC Thun|Rapid Wien|Red Bull Salzburg|Boca Juniors|River Plate|Independiente|
    San Lorenzo|Flamengo|Santos|São Paulo|Corinthians|Palmeiras|Grêmio|Fluminense|Peñarol|Colo-Colo|Club América|
    Chivas|Cruz Azul|LA Galaxy|D.C. United|Chicago Fire|Urawa Red Diamonds|Kashima Antlers|Al-Hilal|Al Ahly|
    Zamalek|Kaizer Chiefs|Orlando Pirates|Asante Kotoko|Sydney FC|Melbourne Victory|Adelaide United|
    Wellington Phoenix`),
  nick: listed(`
    Yankees|Mets|Red Sox|Cubs|Dodgers|Giants|Cardinals|Reds|Braves|Tigers|Indians|Twins|Cowboys|Packers|Bears|
    Steelers|Raiders|Broncos|Colts|Redskins|Saints|Rams|Chargers|Bengals|Lions|Vikings|Dolphins|Jets|Bills|
    Patriots|Lakers|Celtics|Bulls|Knicks|Pistons|Sixers|Rockets|Spurs|Sonics|Bucks|Hawks|Hornets|Magic|Heat|
    Canadiens|Maple Leafs|Bruins|Rangers|Flyers|Penguins|Oilers|Flames|Canucks|Blackhawks|Sharks|Ducks|Kings|
    Stars|Wolverines|Buckeyes|Longhorns|Sooners|Hurricanes|Seminoles|Gators|Bulldogs|Crimson Tide|Volunteers|
    Huskies|Trojans|Bruins|Wildcats|Spartans|Hoosiers|Badgers|Hawkeyes|Cornhuskers|Jayhawks|Aggies|Razorbacks|
    Fighting Irish|Blue Devils|Tar Heels|Cavaliers|Hokies|Mountaineers|Orangemen|Magpies|Gunners|Reds|Blues|
    Hammers|Wanderers|Senators|Thistles|Shamrocks|Wallabies|All Blacks|Springboks|Socceroos|Kangaroos|
    Silver Ferns`),
  company: listed(`
    Microsoft|Apple|IBM|Intel|Hewlett-Packard|Dell|Sony|Nintendo|Sega|Atari|Namco|Konami|Capcom|Electronic Arts|
    Activision|Ubisoft|Square Enix|Google|Yahoo!|Amazon|eBay|Facebook|Twitter|Netflix|Oracle|Sun Microsystems|
    Cisco|Motorola|Nokia|Ericsson|Siemens|Philips|Samsung|LG|Toshiba|Hitachi|Panasonic|Canon|Nikon|Kodak|Xerox|
    Toyota|Honda|Nissan|Mazda|Mitsubishi|Subaru|Suzuki|Hyundai|Ford|General Motors|Chrysler|Chevrolet|Pontiac|
    Buick|Volkswagen|BMW|Mercedes-Benz|Daimler|Audi|Porsche|Fiat|Alfa Romeo|Peugeot|Citroën|Saab|Volvo|Boeing|
    Airbus|Lockheed|Lockheed Martin|Northrop Grumman|McDonnell Douglas|Grumman|Fokker|Dassault|Sukhoi|Mikoyan|
    Tupolev|Antonov|Rolls-Royce|Pratt & Whitney|General Electric|Westinghouse|AT&T|Verizon|Vodafone|
    Deutsche Telekom|Coca-Cola|PepsiCo|Nestlé|Unilever|Procter & Gamble|Kraft|McDonald's|Burger King|Starbucks|
    Wal-Mart|Sears|Macy's|Tesco|Marks & Spencer|IKEA|Carrefour|Shell|BP|ExxonMobil|Chevron|Texaco|Gazprom|Lukoil|
    Rosneft|Total|Petrobras|Enron|Halliburton|Bechtel|Bear Stearns|Lehman Brothers|Goldman Sachs|Merrill Lynch|
    Morgan Stanley|JPMorgan Chase|Citigroup|HSBC|Barclays|Lloyds|UBS|Credit Suisse|Deutsche Bank|ING|Visa|
    MasterCard|American Express|Wells Fargo|British Airways|Lufthansa|Air France|Qantas|Delta|United Airlines|
    Pan Am|Ryanair|Aeroflot|Union Pacific|Amtrak|Canadian Pacific Railway|Great Western Railway|Southern Railway|
    Conrail|Cunard|White Star Line|FedEx|UPS|DHL|Disney|Pixar|DreamWorks|Paramount|MGM|Universal|Miramax|
    Time Warner|Viacom|News Corporation|Bertelsmann|HarperCollins|Penguin|Random House|Marvel|DC Comics|Hasbro|
    Mattel|Lego|Nike|Adidas|Puma|Reebok|Pfizer|Merck|Bayer|Novartis|Monsanto|DuPont|Dow Chemical|BASF|Alcoa|
    U.S. Steel|Bethlehem Steel|Caterpillar|John Deere|Vickers|Krupp|Škoda|Tata|Reliance|Infosys|Huawei|Alibaba|
    Tencent|Foxconn`),
  agency: listed(`
    United Nations|UN|UNESCO|UNICEF|NATO|European Union|EU|European Commission|European Parliament|African Union|
    Arab League|ASEAN|OPEC|OSCE|World Bank|International Monetary Fund|IMF|World Trade Organization|WTO|
    World Health Organization|WHO|Red Cross|Amnesty International|Human Rights Watch|Greenpeace|Oxfam|
    Médecins Sans Frontières|NASA|ESA|FBI|CIA|NSA|KGB|MI5|MI6|Mossad|Interpol|Europol|FAA|FCC|FDA|EPA|FEMA|NTSB|
    IRS|SEC|Congress|Senate|House of Representatives|House of Commons|House of Lords|Knesset|Bundestag|Duma|
    Parliament|Supreme Court|High Court|Constitutional Court|Court of Appeal|Federal Reserve|Bank of England|
    Treasury|Pentagon|State Department|Department of Defense|Department of Justice|Home Office|Foreign Office|
    Politburo|Central Committee|Taliban|al-Qaeda|Hamas|Hezbollah|Fatah|PLO|IRA|ETA|PKK|Tamil Tigers|FARC|
    Khmer Rouge|Viet Cong|Ku Klux Klan|Black Panthers|Freemasons|Jesuits|Church of England|Roman Catholic Church|
    Southern Baptist Convention|Boy Scouts of America|Rotary International|YMCA|AFL-CIO|Teamsters|FIFA|UEFA|IOC|
    NBA|NFL|NHL|MLB|NCAA|ICC|FIA|NASCAR|WWE|WWF|UFC|PGA Tour|Royal Society|Smithsonian Institution|British Museum|
    Metropolitan Opera|London Symphony Orchestra|Bolshoi Theatre|Royal Shakespeare Company|Wikimedia Foundation|
    Mozilla Foundation|Free Software Foundation|IEEE|ISO|W3C|Army|Navy|Air Force|Marine Corps|Coast Guard|
    Royal Air Force|RAF|Royal Navy|Luftwaffe|Wehrmacht|Waffen-SS|SS|Gestapo|Red Army|Confederate Army|Union Army|
    Continental Army|National Guard`),
  paper: listed(`
    The New York Times|The Washington Post|The Wall Street Journal|USA Today|Los Angeles Times|Chicago Tribune|
    The Boston Globe|The Times|The Guardian|The Independent|The Daily Telegraph|Daily Mail|The Sun|
    Financial Times|The Economist|Time|Newsweek|Life|People|Rolling Stone|Spin|Billboard|NME|Melody Maker|
    Pitchfork|Allmusic|Playboy|Vogue|Cosmopolitan|Esquire|Vanity Fair|The New Yorker|Harper's|
    The Atlantic Monthly|National Geographic|Nature|Science|Scientific American|Popular Mechanics|
    Sports Illustrated|Entertainment Weekly|Variety|Le Monde|Le Figaro|Libération|Der Spiegel|Die Zeit|Bild|
    Frankfurter Allgemeine Zeitung|Süddeutsche Zeitung|El País|El Mundo|La Repubblica|Corriere della Sera|Pravda|
    Izvestia|Kommersant|Haaretz|The Jerusalem Post|Al-Ahram|The Hindu|The Times of India|Dawn|The Straits Times|
    Asahi Shimbun|Yomiuri Shimbun|People's Daily|Xinhua|The Age|The Sydney Morning Herald|The Globe and Mail|
    Toronto Star|Village Voice|Famitsu|GameSpot|IGN|Reuters|Associated Press|AP|AFP|Agence France-Presse|Interfax|
    ITAR-TASS|Bloomberg`),
  network: listed(`
    BBC|ITV|Channel 4|Sky|CNN|Fox News|NBC|ABC|CBS|Fox|PBS|HBO|Showtime|MTV|VH1|ESPN|TNT|TBS|Nickelodeon|
    Cartoon Network|Discovery Channel|History Channel|CBC|CTV|Global|Nine Network|Seven Network|Network Ten|SBS|
    RTÉ|ARD|ZDF|ProSieben|TF1|Canal+|RAI|Televisa|Globo|NHK|Fuji TV|TV Tokyo|CCTV|TVB|Al Jazeera|Doordarshan|
    Star TV|BBC Radio 4|Radio 1|Triple J|NPR|Voice of America|Radio Free Europe|UPN|The WB|G4|Comedy Central|
    Bravo|Disney Channel|Adult Swim|YouTube|MySpace|Wikipedia|Slashdot`),
  party: listed(`
    Labour Party|Conservative Party|Liberal Party|Liberal Democrats|Green Party|Democratic Party|Republican Party|
    Communist Party|Socialist Party|Labour|Conservatives|Liberals|Democrats|Republicans|Greens|Sinn Féin|
    Fianna Fáil|Fine Gael|Plaid Cymru|Scottish National Party|SNP|Christian Democratic Union|CDU|Social Democrats|
    Likud|Kadima|Hamas|Congress Party|Bharatiya Janata Party|BJP|African National Congress|ANC|Nazi Party|
    Bolsheviks|Mensheviks|Whigs|Tories|National Party|New Democratic Party|NDP|Bloc Québécois|
    Progressive Conservatives|Country Party|Australian Labor Party|United Russia|Yabloko|Solidarity|
    Law and Justice|Civic Platform|Fidesz|Justice and Development Party|PRI|Kuomintang|Liberal Democratic Party|
    Falange|Popular Front|Muslim Brotherhood|Ba'ath Party|Anti-Federalists|Federalist Party|Free Soil Party|
    Libertarian Party`),
  event: listed(`
    World War II|World War I|First World War|Second World War|Cold War|Vietnam War|Korean War|Gulf War|
    American Civil War|Civil War|Crimean War|Boer War|Russo-Japanese War|Seven Years' War|French Revolution|
    October Revolution|Battle of Waterloo|Battle of Gettysburg|Battle of Stalingrad|Normandy landings|
    Operation Barbarossa|Operation Overlord|Treaty of Versailles|Treaty of Lisbon|Geneva Convention|Constitution|
    Magna Carta|Renaissance|Reformation|Middle Ages|Great Depression|Industrial Revolution|Olympic Games|
    Winter Olympics|1996 Summer Olympics|World Cup|FIFA World Cup|European Championship|UEFA Champions League|
    Champions League|Premier League|FA Cup|Serie A|Bundesliga|La Liga|Super Bowl|Super Bowl XX|World Series|
    Stanley Cup|Grey Cup|Rose Bowl|Orange Bowl|Wimbledon|US Open|French Open|Davis Cup|Ashes|Tour de France|
    Indianapolis 500|Daytona 500|Formula One|Monaco Grand Prix|Commonwealth Games|Asian Games|
    Eurovision Song Contest|Woodstock|Glastonbury Festival|Lollapalooza|Warped Tour|Ozzfest|Cannes Film Festival|
    Academy Award|Academy Awards|Oscar|Grammy Award|Grammy|Emmy|Golden Globe|Tony Award|BAFTA|Booker Prize|
    Pulitzer Prize|Nobel Prize|Nobel Peace Prize|Medal of Honor|Victoria Cross|Purple Heart|Order of Canada|
    Hugo Award|Nebula Award|Brit Award|Christmas|Easter|Ramadan|Hanukkah|Thanksgiving|Halloween|Holocaust|
    Great Famine|Black Death|Pan American Games|Heisman Trophy|Ballon d'Or`),
  product: listed(`
    iPod|iPhone|Macintosh|Windows|Windows XP|Linux|Unix|Mac OS X|PlayStation|PlayStation 2|Xbox|Xbox 360|Game Boy|
    Nintendo DS|Sega Genesis|Dreamcast|Commodore 64|Amiga|ZX Spectrum|Photoshop|Firefox|Internet Explorer|Java|
    Perl|Python|HTML|XML|TCP/IP|Bluetooth|Ethernet|Boeing 747|Boeing 737|Airbus A320|Concorde|F-15 Eagle|
    F-14 Tomcat|F/A-18 Hornet|B-17 Flying Fortress|B-29 Superfortress|P-51 Mustang|Spitfire|Hurricane|
    Messerschmitt Bf 109|Ju 88|Fw 190|MiG-21|Su-27|C-130 Hercules|UH-60 Black Hawk|CH-47 Chinook|Sherman|T-34|
    Tiger I|Panzer IV|AK-47|M16|Colt .45|Scud|Tomahawk|Ford Mustang|Model T|Volkswagen Beetle|Corvette|Camry|
    Golf GTI|Land Rover|Harley-Davidson|V8|DC-3|Cessna 172|USS Enterprise|USS Missouri|HMS Victory|HMS Hood|
    Titanic|Lusitania|Bismarck|Queen Mary|Apollo 11|Voyager 2|Sputnik|Hubble Space Telescope|Space Shuttle|Soyuz|
    Coke|Pepsi|Viagra|Prozac|Barbie|Monopoly|Dungeons & Dragons|Magic: The Gathering|Pokémon|Star Wars|Star Trek|
    Doctor Who|The Simpsons|Sesame Street|Bible|Koran|Old Testament|Book of Mormon|Domesday Book|Mona Lisa|
    Stratocaster|Les Paul|Moog`),
  people: listed(`
    Apache|Cherokee|Navajo|Sioux|Iroquois|Maya|Aztecs|Incas|Zulu|Maasai|Yoruba|Igbo|Hausa|Tuareg|Berber|Kurds|
    Pashtun|Basques|Catalans|Bretons|Welsh|Scots|Celts|Gauls|Goths|Vandals|Franks|Saxons|Normans|Vikings|Slavs|
    Cossacks|Tatars|Mongols|Huns|Magyars|Roma|Sami|Inuit|Ainu|Maori|Polynesian|Tamil|Sinhalese|Punjabi|Bengali|
    Gujarati|Sikh|Hindu|Buddhist|Muslim|Muslims|Sunni|Shia|Shiite|Christian|Christians|Catholic|Protestant|
    Lutheran|Methodist|Baptist|Anglican|Orthodox|Mormon|Quaker|Jewish|Jews|Judaism|Islam|Christianity|Buddhism|
    Hinduism|Latin|Greek|Hebrew|Arabic|Sanskrit|Old English|Esperanto|Gaelic|Yiddish|Swahili|Quechua|Nahuatl|
    Mandarin|Cantonese|Romani|Afrikaans|Marxism|Nazi|Communist|Zionism|Latino|Hispanic|African-American|Asian|
    European|Caucasian|Creole`)
};

/** Words that names are put together from. */
export const PARTS = {
  asian: listed(`
    Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Lin|Gao|Luo|Kim|Park|Lee|Choi|Jung|Kang|Cho|Yoon|Nguyen|Tran|Pham|Tanaka|Sato|Suzuki|Yamada|Cao|Deng|Xie|Han|Tang|Song`),
  syllables: listed(`
    wei|ming|jian|hua|xiao|guo|zhi|cheng|yu|yong|hai|dong|feng|lin|jun|bo|shi|de|min|soo|young|jae|hyun|ho|jin|seok|wen|qing|zhong|ping|yi|an|long|bao|gang`),
  particles: listed(`
    al-|de |van |bin |von |de la |Mc|O'`),
  firms: listed(`
    Inc.|Company|Corporation|Ltd.|& Sons|Brothers|Industries|Motors|Aircraft|Media|Group|Airlines|Pictures|Studios|Games|Limited`),
  trades: listed(`
    Systems|Software|Technologies|Interactive|Entertainment|Energy|Holdings|Pictures|Airlines|Broadcasting`),
  works: listed(`
    Motor Company|Steel Works|Brewing Company|Shipbuilding|Bank|Electric`),
  bodies: listed(`
    Society|Institute|Association|Academy|Federation|League|Union|Office|Committee|Bureau|Council|Foundation|Board|Club|Trust|Authority`),
  tasks: listed(`
    Space|Health|Energy|Science|Labor|Transport|Security|Arts|Sports`),
  clubEnds: listed(`
    United|City|Town|Rovers|Athletic|FC|F.C.|Wanderers|SC|Albion|Rangers`),
  clubBeginnings: listed(`
    SV|AC|AS|CD|Real|Dynamo|Sporting|TSV|IF|SK|Deportivo`),
  universities: listed(`
    Harvard|Yale|Princeton|Stanford|Oxford|Cambridge|MIT|Caltech|Columbia|Cornell|UCLA|Berkeley|McGill|Eton|Harrow|Duke|Notre Dame|West Point|Annapolis|Juilliard|Harvard University|Trinity College, Cambridge|Balliol College, Oxford|King's College London|Sorbonne|London School of Economics|Royal Academy of Music|Rhode Island School of Design|Humboldt University`),
  arms: listed(`
    Infantry|Cavalry|Armored|Airborne|Mountain|Panzer|Rifle|Marine`),
  flying: listed(`
    Fighter|Bomb|Bombardment|Airlift|Tactical Fighter|Fighter Interceptor`),
  papers: listed(`
    Times|Herald|Post|Gazette|News|Tribune|Review|Chronicle|Mercury|Observer|Star|Evening Standard|Quarterly`),
  leanings: listed(`
    Democratic|Socialist|Workers'|Liberal|Reform|Freedom|Labour|Farmers'`),
  leagues: listed(`
    Big Ten|Big East|Pac-10|SEC|ACC|AFL|CFL|USFL|MLS|National League|American League|Ivy League|Southeastern Conference`)
};

function listed(names: string): readonly string[] {
  return names.replaceAll(/\n\s*/gu, "").trim().split("|");
}
