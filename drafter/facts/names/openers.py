"""Common English words that open sentences in news prose: capitalised there, they are no names."""

_WORDS = """
a about above according across act action activists additional after afterward again against agreement ahead air all
allied allies allowing almost alone along already also although always amid among an analysts and annual another any
anyone approval are area around arrests as aside at attacks authorities average aviation away back banks based
batteries battery because been before behind being below beside besides between beyond big bilateral bids bill board
boats body both bridge bullet bus business but by cabinet call calls can capacity car cars carbon central children
china's choices cities citizens city civil civilian classes clean climate coast combat coming commercial communities
companies company computer conference congressional construction consumer consumers contract control cooperation core
corporate costs could countries county court crews critics crops crude currently customers damage data day days deal
deals deaths debris defense delegates delegations demand deputies despite details development did diplomats
discussions dividends doctors does domestic dozens drivers drone drills due during each earlier earnings early
economic economists economy editor eight eighteen eighty either elections eleven elsewhere emergency employees energy
engineers enough equity even every everyone everything evidence except exercise experts exports facilities fact fabs
factory families far farmers few fewer fifteen fifth fifty fighter fighting finally financial fire facts firefighters
firms first fish fishermen fishing five flights flooding floods following food for force forces foreign former forty
four fourteen fourth freight from fuel full fully funding further future gas general given global goods government
governments governors ground group growth guards half hardly has have having he headline heads health heavy help hence
her here high higher his homes hospital hospitals hours house households how however hundreds if image imports in
incoming indeed industrial industry inflation infrastructure initial inside instead institutional intelligence
interest interestingly investigators investment investments investors island islands it items its jobs joint
journalists just key labor land landing large last late later lawmakers lawyers leaders legislators less let like
likewise little local long looking low lower major make management managers many manufacturers market markets may
maybe mayor meanwhile media medical meetings members men military millions minister ministers ministry missile
missiles money month months more moreover most mothers much my national nationwide natural naval navy nearly
negotiations negotiators neighbors neither net never nevertheless new news next nine nineteen ninety no nobody none
nonetheless nor north not note nothing now nuclear nurses observers ocean of off offices official officials officers
often oil old on once one only open opponents opposition or organizers orders other others otherwise our out output
outside over overall overseas owners parents parliament part participants parties partly partners party passengers
patients patrol peace people per perhaps personnel photo photos pilots plans plant plants please plus police policy
political polls poor ports power prefectural premier present press prices prior private production profit profits
progress project projects prosecutors protesters provided public publications quarterly radar railways rain rather
real rebuilding recent record red reducing reform refugees regarding regional regulators relations relief renewable
rents rescue rescuers research researchers residents respondents results retail revenue right rising river roads
roughly rules sales same school schools science scientists sea search second secretary security see seismologists self
semiconductor senior separately service services seven seventeen seventy several shares she shelters ship ships
shipments shipping shops should show similarly since six sixteen sixty small so social solar soldiers some someone
something soon source sources south special spending spokesman spokesperson spokeswoman staff state states steel still
stocks storm strong students subject such supply supplies support supporters surveys talks tariffs tax teachers teams
technology temperatures ten tens thanks that the their them then there thereafter therefore these they thing things
third thirteen thirty this those though thousands three through throughout thus ties time to today together tomorrow
tonight too top total tourism tourists towards town toward trade traders traffic training trains transport
transportation troops trucks turning twelve twenty twice two under unemployment union unions unit units unless unlike
until up upon urban us used users using utilities utility vehicles vessels very via victims video villagers visitors
vol voters wages war warships was water waters we weapons weather week weeks well were west what when where whereas
whether which while white who whoever whole why will wind winds with within without witnesses women work workers world
would year years yes yesterday yet yields you young your yen apart half-year tsunami typhoon earthquake quake download
headlines also-read sitemap privacy custom publication inaugural plan co-development representatives artificial
analyst chosen set read facility framework proceeds payments payment orders operating turnover deliveries winter
spring summer autumn heat snow snowfall landslides evacuees evacuation wheat rice beef milk corn fruit salmon coal
copper gold silver sugar cotton timber tea coffee wine rubber chips cement cattle pork eggs bread meat vegetables
apples soybeans strawberries oysters seaweed tuna birds whales dogs cats bears deer boars trees forests roofs walls
windows doors bridges tunnels dams beds tents blankets tickets fares tolls rates bonds currencies demonstrators
veterans volunteers tenants growers brewers authors artists actors singers players coaches fans swimmers runners
readers viewers commuters motorists pedestrians boys girls babies emissions fallout smoke ash lava steam dust mud sand
ice fog frost clouds waves tides currents rainfall cooling lighting budget debt deficits surpluses taxes fines fees
penalties loans grants subsidies donations pensions salaries bonuses income output signatures ballots turnout
candidates rallies marches strikes protests petitions lawsuits appeals verdicts trials hearings sonar sensors
satellites rockets aircraft helicopters jets bombers submarines destroyers frigates carriers tanks artillery
ammunition mines do don't look listen well please thank thanks sorry hello welcome go come get stop keep make take
give tell say wait try put think know want feel believe hope bring start stay leave turn watch honestly frankly
basically okay asked born built founded led made seen held given taken known driven armed dressed faced hit sold named
backed located established released published scheduled designed developed died killed left
""".split()
OPENERS = frozenset(_WORDS)
_ENDINGS = tuple(
    "ing ly tion tions sion ment ments ers ists ness ors ties ances ences ures ive ous ble ful less ship"
    " ships ism ance"
    " ence ics".split()
)
CALENDAR = frozenset(
    "January February March April May June July August September October November December Jan. Feb. Mar."
    " Apr. Jun. Jul."
    " Aug. Sept. Sep. Oct. Nov. Dec. Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Monday Tuesday"
    " Wednesday Thursday"
    " Friday Saturday Sunday Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun. Mondays Tuesdays Wednesdays Thursdays"
    " Fridays Saturdays Sundays FY Reiwa Heisei Showa Q1 Q2 Q3 Q4 H1 H2".split()
)
# Words that open sentences, yet open names too when a capital follows.
HEADING = frozenset(
    "Typhoon Hurricane Central National General Air Coast Defense Foreign Global International Joint"
    " Nuclear Space State"
    " Upper Lower Land Health Economic Energy Regional Red White High Civil Cabinet Children Police"
    " Research Industrial"
    " Commercial Naval Navy Sea Island Port School Trade Steel Solar Wind Clean Young South West Federal"
    " Self River Fire"
    " First Second Seventh New Emergency Coast Senior Public Digital Labor Royal United Big Great Blue"
    " Black Green".split()
)
NO_NAMES = frozenset(
    "I AI EV EVs CEO CFO COO CTO GDP CPI PDF TV IT LNG DVD IPO PC SUV SUVs R&D PM VP AM P.M A.M Vol Vol."
    " No. Nos. Fig. OK ID Q&A"
    " SNS GX DX PKO ODA GPS QR WEB PR COVID COVID-19 GMT JST EST EDT UTC PST MW GW KW MWH GWH KM USD JPY"
    " EUR CNY NT HK GHG DNA RNA PCR"
    " MOU MOUs FDI ETF NPO NGO NGOs VTOL"
    " Game Room Suite Gate Seat Page Pages Lot Bus Train Engine Ladder Pad Locker Courtroom Table Figure Line M No"
    " Photo"
    " STOVL UAV UAVs USV ICBM ICBMs SLBM HQ FAQ URL II III IV VI Ph.D Ph.D. Mr. Mrs. Ms. Dr. Jr. Sr. Inc."
    " Ltd. Co. A O X".split()
)


def opens_sentences(word: str) -> bool:
    """True when the word is likely to be capitalised only because it opens a sentence."""
    low = word.lower()
    return low in OPENERS or (len(low) > 5 and low.endswith(_ENDINGS))
