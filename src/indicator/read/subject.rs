//! A label that says nothing alone takes the subject before it: in 引进企业60家,总产值9亿元 it is 企业总产值. So does a verb alone:
//! 改造泵站12座,投产6座.

use super::super::mention::Mention;
use super::super::name::Name;
use super::super::shared::head_len;
use super::super::{lexicon, topic};
use super::Frame;
use super::carry::{Carry, Subject};
use crate::model::Measure;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::Span;

/// What the clause before speaks of becomes the subject.
pub fn take_topic(frame: &Frame, mention: &Mention, figure_before: Option<usize>, carry: &mut Carry) {
    if let Some(topic) = topic::before(frame.text, frame.sentence, mention, figure_before) {
        carry.set_subject(topic.label.noun, topic.label.name);
    }
}

/// Puts the subject in front of a label that says nothing alone.
pub fn with_subject_if_bare(text: &str, name: Name, carry: &Carry) -> Name {
    let words = name.words(text);
    if let Some(last) = carry.last.as_ref().filter(|_| words.starts_with('与') && words.ends_with("之比")) {
        return last.clone().then(&name); // 农产品加工业产值|与农业总产值之比
    }
    let Some(subject) = carry.subject.as_ref().filter(|_| lexicon::bare().has(&words)) else { return name };
    let subject_words = subject.name.words(text);
    if subject_words.ends_with(&words) {
        return subject.name.clone(); // 6项增速居首位
    }
    if stands_apart(&subject_words, &words) {
        return name;
    }
    if let Some(crop) = crop(&subject.name, text, &words) {
        return crop.then(&name);
    }
    // 接待游客30万人次,总收入2亿元: what they leave is the income of tourism.
    if subject_words.is_one_of("接待游客 接待国内外游客 接待海内外游客 游客 游客人数 游客接待量 旅游人数 旅游人次")
        && words.is_one_of("收入 总收入 综合收入 花费 总花费")
    {
        let mut whose = Name::default();
        whose.push_word(if words.ends_with("收入") { "旅游" } else { "游客" });
        return whose.then(&name);
    }
    let acted = is_apart_from_act(&words, &subject_words);
    if speaks_of_list(&words, acted) && carry.list.len() > 1 {
        // 210件建议和228件提案办结率: the last of the list opens the label.
        let said = carry.list.last().map(|last| last.words(text)).filter(|last| words.starts_with(last.as_str()) && words.len() > last.len());
        let name = said.and_then(|last| name.without_start(last.len())).unwrap_or(name);
        return joined(text, &carry.list).then(&name);
    }
    // 主要经营目标:营业收入…: what is announced is no owner; 生产总值突破5万亿,总量…: the amount of it.
    if subject_words.ends_with_any("目标 任务 指标") {
        return name;
    }
    if words == "总量" && subject_words.ends_with("生产总值") {
        return subject.name.clone();
    }
    let base = without_new(text, if acted { &subject.noun } else { &subject.name }, &words, carry);
    // 开工建设项目40个,完成投资: what is spent on them; 新建、续建项目27个: these two tell them apart.
    let base = match words.as_str() {
        "投资" if subject_words.starts_with_any("开工 建设") => subject.noun.clone(),
        "投资" if subject_words.starts_with_any("新建、续建 新建续建 新建和续建 新续建 新建及续建") => subject.name.clone(),
        _ => base,
    };
    // 推进重大工程建设,完成投资: that of the works.
    let built = words == "投资" && base.words(text).ends_with("工程建设") && base.words(text).size() > 4;
    let base = base.without_end(if built { "建设".len() } else { 0 }).unwrap_or(base);
    let base = base_head(&base.words(text), &words).and_then(|len| base.without_end(len)).unwrap_or(base);
    // 粮食生产再获丰收,总产…: the output of the crop.
    let grown = words.contains_any("总产 产量 单产 亩产") && base.words(text).ends_with("生产");
    if base.words(text) == "播种面积" && words.starts_with_any("总产 单产 产量") {
        return name; // 播种面积8000万亩,总产量853亿斤: not of the area
    }
    // 合作医疗参合农民32万人,参合率…; 二本以上上线人数…,上线率: the rate says the act once more.
    let stem = words.strip_suffix('率').filter(|stem| stem.size() == 2);
    let counted = |at: usize| base.words(text).before(at).size() >= 3 && base.words(text).after(at).size() <= "参合农民".size();
    let act = stem.and_then(|stem| base.words(text).place_of(stem)).filter(|&at| counted(at));
    let base = act.and_then(|at| base.without_end(base.words(text).len() - at)).unwrap_or(base);
    let base = owner_alone(text, &base, &words).unwrap_or(base);
    let base = without_process(text, without_care(text, base), &words);
    let said = if grown { "生产".len() } else { said_twice(&base.words(text), &words) };
    base.without_end(said).unwrap_or(base).then(&name)
}

/// 城镇化率达到60%;新增就业5万人, 财政支出30亿元;新增投资3亿元, 死亡率低于1%,空置率5%, 净利润2亿元,资产总额9亿元: a measure is no owner
/// of other things or measures.
fn stands_apart(subject: &str, words: &str) -> bool {
    const MEASURES: &str = "资产负债率 率 收入 支出 总值 产值 产量 存栏 出栏 强度 增加值 利润 税收 余额 总额 外资 内资 进出口 补贴 补助 贷款";
    if subject.ends_with("绿地") && words.starts_with("绿化") {
        return true; // 新增绿地30万平方米,绿化覆盖率40%
    }
    let Some(measure) = subject.closing_word(MEASURES) else { return false };
    let other_things = words.starts_with_any("新增 引进 服务群众") || words.is_one_of("投资 企业 用户 群众 参保人数");
    let owner = subject.before(subject.len() - measure.len());
    let other_rate = measure == "率" && words.ends_with('率') && owner.size() <= 2;
    other_things || other_rate || owner.is_empty() && measure != "率" || owner.ends_with('净') && lexicon::heads().ends(words).is_some()
}

/// 粮食面积、总产、单产实现“两增一稳”,总产762亿斤: the crop that the list of measures is of.
fn crop(subject: &Name, text: &str, words: &str) -> Option<Name> {
    const MEASURES: &str = "播种面积 种植面积 面积 总产 产量 单产";
    let told = subject.words(text);
    let (at, _) = told.first_of(MEASURES).filter(|(at, _)| *at > 0)?;
    let several = each(MEASURES).filter(|measure| told.after(at).has(measure) && !measure.has("种")).count() > 1;
    (several && words.is_one_of("总产 总产量 单产 亩产 面积 产量")).then(|| subject.without_end(told.len() - at)).flatten()
}

/// 工业企业经济效益大幅提高,利润…; 养老保险制度不断完善,参保人数…; 集装箱航线12条,吞吐量…: what the first said of them is no part.
fn without_process(text: &str, base: Name, words: &str) -> Name {
    const ENDS: &str = "\
        经济效益:利润 税收;\
        效益:利润 税收;\
        起付线:报销比例 支付比例 封顶线;\
        制度:人数 参保 覆盖 惠及 受益;\
        转型升级:率 占比 产值;\
        高质量发展:率 占比 产值;\
        航线:吞吐量;\
        限额:余额;\
        存栏:出栏率;\
        头数:出栏率;\
        财政补助标准:参保率 参合率;\
        补助标准:参保率 参合率;\
        接待:收入 花费;\
        招生:在校生";
    let base_words = base.words(text);
    // 城市污水处理率…,绿化覆盖率: of the city.
    if words.starts_with("绿化")
        && let Some(city) = base_words.opening_word("城市 城区 建成区 县城 中心城区 市区")
    {
        return base.without_end(base_words.len() - city.len()).unwrap_or(base);
    }
    // 12345热线受理诉求39万件,满意率…: of the hotline, whatever it took.
    let line = words
        .ends_with_any("满意率 办结率 满意度 接通率 解决率")
        .then(|| each("热线 服务平台").find_map(|line| base_words.place_of(line).map(|at| at + line.len())));
    if let Some(at) = line.flatten().filter(|&at| base_words.after(at).starts_with_any("受理 办理 接听 接收 交办")) {
        return base.without_end(base_words.len() - at).unwrap_or(base);
    }
    let told = |entry: &str| {
        let (end, of) = entry.parted_at(":")?;
        (base_words.len() > end.len() && base_words.ends_with(end) && words.contains_any(of)).then_some(end.len())
    };
    let end = ENDS.split(';').find_map(told).unwrap_or(0);
    base.without_end(end).unwrap_or(base)
}

/// 新登记经营主体…总量: the stock is not of the new ones alone.
fn is_stock(words: &str) -> bool {
    words.is_one_of("总量 总数 总户数 总面积 总里程 数量 总规模 总数量 存量 总装机 总装机容量 装机规模 余额 保有量")
}

/// 健全|处置体系,覆盖率; 列入|重点项目|清单, 开工率; |各种类型的|学校: what was done with the things and how many kinds there are.
fn without_care(text: &str, base: Name) -> Name {
    const CARE: &str = "各种类型的 新结对 登记 上架 建立 健全 优化 充实 丰富 申建 列入";
    let words = base.words(text);
    let Some(front) = words.opening_word(CARE).filter(|front| words.after(front.len()).size() >= 4) else { return base };
    let end = if front == "列入" && words.ends_with("清单") { "清单".len() } else { 0 };
    base.without_start(front.len()).and_then(|rest| rest.without_end(end)).unwrap_or(base)
}

/// 机场|开通航线14条、通达城市20个: of the airport, whatever the first told of it.
fn owner_alone(text: &str, base: &Name, words: &str) -> Option<Name> {
    const OWNERS: &str = "机场 产业园 园区 开发区 集群 平台 中心 基地 示范园 ”";
    if !words.ends_with_any("入驻企业 集聚企业 通达城市 算力规模 注册用户 访问量 交易额 亩均税收 上架率 货值 客运量") {
        return None;
    }
    let told = base.words(text);
    let end = told.last_of(OWNERS).map(|(at, owner)| at + owner.len())?;
    let said = told.after(end);
    let acts = lexicon::kept_verbs().opens(said).is_some() || head_len(said) > 0 || said.starts_with_any("发运 二期 一期 运营 开园");
    (acts && said.size() >= 2 && told.before(end).size() >= 4).then(|| base.without_end(said.len())).flatten()
}

/// Whether the label speaks of the things of the subject, and not of what was done to them.
fn is_apart_from_act(words: &str, subject: &str) -> bool {
    // 引进企业120家,总产值…: what firms make, however they came.
    let output = words.ends_with_any("产值 营收 营业收入 销售收入 交易额 销售额") && subject.ends_with_any("企业 主体");
    is_stock(words) || output || subject.starts_with_any(ACTS)
}

/// 建议210件、提案228件,办结率…: of both.
pub fn speaks_of_list(words: &str, acted: bool) -> bool {
    let answered = words.ends_with_any("办结率 满意率 办复率 答复率 面商率 满意度 见面率");
    acted && words.ends_with('率') || answered
}

/// 经营主体新设2万户、总量: the stock of all.
fn without_new(text: &str, base: &Name, words: &str, carry: &Carry) -> Name {
    // 参股基金总数39支、总规模390亿元: one stock takes the other's place.
    let told = ["新设", "新增", "净增", "总数", "总量", "数量"];
    // 投资总量居第2、增速居第1: the growth is not of the amount.
    let grows = words.is_one_of("增速 增幅") && carry.measure == Some(Measure::Rank) && base.words(text).ends_with("总量");
    // 高速公路新增通车里程…、总里程
    let end = words.tail(2);
    if let Some(at) = base.words(text).place_of("新增").filter(|&at| at > 0 && is_stock(words) && base.words(text).ends_with(end)) {
        return base.without_end(base.words(text).len() - at).unwrap_or_else(|| base.clone());
    }
    let new = told
        .into_iter()
        .find(|said| (is_stock(words) || grows) && base.words(text).ends_with(said) && base.words(text).len() > said.len() + 3)
        .map_or(0, str::len);
    base.without_end(new).unwrap_or_else(|| base.clone())
}

/// Length of the end of the subject whose place the label takes.
fn base_head(base: &str, words: &str) -> Option<usize> {
    // 质量优良率…综合指数, 毕业生就业率…区外就业率: one rate takes the other's place.
    let rate = base.ends_with('率') && !words.ends_in("度幅速");
    let amount = base.ends_with('量') && words.ends_with('量') && words.size() > 2; // 绿电交易量…、外送量
    let rate = Some(head_len(base)).filter(|len| (rate || amount) && base.len() >= len + 6);
    // 重点项目投资…投资完成率: what the label repeats is said once.
    rate.or_else(|| measured_head(base, words))
        .or_else(|| lexicon::bare().ends(base).filter(|len| *len < words.len() && words.starts_with(base.after(base.len() - len))))
}

/// 粮食播种面积…总产量 is 粮食总产量: one measured noun takes the other's place.
fn measured_head(base: &str, words: &str) -> Option<usize> {
    lexicon::heads().ends(base).filter(|len| {
        base.len() >= len + 6
            // 民营经济…增加值, but 工业增加值
            && (!base.ends_with("经济") || base.ends_with("业经济"))
            && !(words == "余额" && base.ends_with_any("贷款 存款 债券"))
            && (lexicon::heads().has(words) || lexicon::heads().ends(words).is_some() && lexicon::kept_verbs().opens(words).is_none() || words == "亩产")
            && !words.is_one_of("增速 增幅 总量 总额 规模 总规模 降幅 涨幅 占比 比重")
            && !base.before(base.len() - len).is_one_of("地区 国内 全国")
            && !words.ends_in("率度")
            && !base.ends_with_any("企业 建设 改造 用户 床位 学位 人口 主体 在校生 房屋")
    })
}

/// Verbs that made a count and are no part of a rate's name: 受理投诉1.8万件,办结率… is 投诉办结率.
const ACTS: &str = "办理 受理 办结 解决 接收 完成 走访 处置 接待 办复 调解 查处 精简 新登记 签订 新建 发放 出让 化解 举办 排查化解 设立 获批 收集 征集 投入 \
    培育 建成 成立 发展 开通 发布 促成 排查 排定 输出 摸排 梳理 日均新设 谋划实施";

/// 保交楼项目交付, 交付率; 大棚面积, 总面积: length of the end of the one that the other says again.
fn said_twice(base: &str, words: &str) -> usize {
    let again = |said: &str| base.len() > said.len() && base.ends_with(said);
    if let Some(stock) = words.strip_prefix('总').filter(|stock| stock.len() > '额'.len_utf8() && again(stock)) {
        return stock.len();
    }
    // 负责人出庭应诉制度, 出庭应诉率
    let stem = words.strip_suffix('率').filter(|stem| stem.size() >= 3);
    if let Some(at) = stem.and_then(|stem| base.strip_suffix("制度")?.strip_suffix(stem)).map(str::len).filter(|at| *at > 0) {
        return base.len() - at;
    }
    let mut ends = words.char_indices().map(|(at, ch)| at + ch.len_utf8());
    ends.rfind(|&end| (end > '总'.len_utf8() || words.starts_with('总')) && again(words.before(end))).unwrap_or(0)
}

/// 市人大代表议案2件、建议3件和政协提案4件: the nouns of a list as one name, as they are written.
fn joined(text: &str, list: &[Name]) -> Name {
    let mut name = Name::default();
    let mut end = 0;
    for (i, member) in list.iter().enumerate() {
        let written = Some(member.written_from(end)).filter(|written| !written.is_empty()).unwrap_or_else(|| member.clone());
        if let Some(place) = written.place() {
            name.push_word(if i == 0 { "" } else { mark_before(text, place.start) });
            end = place.end;
        }
        name = name.then(&written);
    }
    name
}

/// The mark or word that joins a member of a list to the one before.
fn mark_before(text: &str, at: usize) -> &'static str {
    text.before(at).closing_word("和 及 与").unwrap_or("、")
}

/// 产业园新签约项目20个、新竣工8个: inside the name one verb takes the other's place.
fn with_other_new_verb(text: &str, verb: Span, subject: &Subject) -> Option<Name> {
    const NEW: &str = "新签约 新开工 新竣工 新投产 新落地 新建成 新引进";
    let place = subject.name.place().filter(|place| subject.name == Name::of(*place) && verb.of(text).starts_with_any(NEW))?;
    let words = place.of(text);
    let (at, old) = words.first_of(NEW).filter(|(at, _)| *at > 0)?;
    let things = Span::new(place.start + at + old.len(), place.end);
    (!things.is_empty()).then(|| Name::of(Span::new(place.start, place.start + at)).then(&Name::of(verb)).then(&Name::of(things)))
}

/// 收储 after 土地征收: 土地收储; 落地 after 签约超亿元项目: 落地超亿元项目.
pub fn verb_of_subject(text: &str, verb: Span, subject: &Subject) -> Name {
    let words = subject.name.words(text);
    // 在建项目136个,其中新开工…: the new ones.
    if verb.of(text).starts_with('新')
        && let Some(things) = subject.noun.words(text).starts_with("在建").then(|| subject.noun.without_start("在建".len())).flatten()
    {
        return Name::of(verb).then(&things);
    }
    // 新开工棚户区改造900套, 棚户区改造开工900套,基本建成700套
    if verb.of(text) == "基本建成" {
        let begun = subject.noun.words(text).closing_word("新开工 开工").map_or(0, str::len);
        let thing = subject.noun.without_end(begun).unwrap_or_default();
        let verb = Name::of(verb);
        // 推进保障性安居工程建设,基本建成500万套
        let built = thing.words(text).strip_suffix("建设").map_or(0, |_| "建设".len());
        let thing = thing.without_end(built).unwrap_or(thing);
        return if built > 0 || thing.words(text).ends_with("改造") { thing.then(&verb) } else { verb.then(&thing) };
    }
    if let Some(name) = with_other_new_verb(text, verb, subject) {
        return name;
    }
    if let Some(shorter) = lexicon::kept_verbs().ends(&words).filter(|len| *len < words.len()).and_then(|len| subject.name.without_end(len)) {
        return shorter.then(&Name::of(verb));
    }
    // 生猪饲养量286万头,出栏158万头: of the animals; no other thing is kept so.
    if verb.of(text).is_one_of("存栏 出栏") {
        let herd = subject.noun.words(text).closing_word("饲养量 存栏量 出栏量 存栏 出栏").map(str::len);
        let animals = herd.and_then(|herd| subject.noun.without_end(herd));
        if animals.is_some() || !subject.noun.words(text).contains_in("猪牛羊禽鸡鸭鹅马兔畜") {
            return animals.unwrap_or_default().then(&Name::of(verb));
        }
    }
    if words.starts_with("合同") && verb.of(text).starts_with("实际") {
        let things = subject.noun.without_start("合同".len()).unwrap_or_default();
        let said = things.words(text).opening_word("利用 引进").map_or(0, str::len);
        return Name::of(verb).then(&things.without_start(said).unwrap_or(things)); // 合同利用外资6亿美元,实际到位3亿美元
    }
    if verb.of(text).is_one_of("惠及 受益") && !words.starts_with("发放") {
        return subject.name.clone().then(&Name::of(verb)); // 改造供暖小区22个,惠及…: whom the work reached
    }
    if matches!(verb.of(text), "落地开工") {
        return subject.name.clone().then(&Name::of(verb)); // 新签约项目99个,落地开工50个
    }
    if verb.of(text).is_one_of("惠及 受益 覆盖 服务 竣工 投产 开工 交付 完工 建成 落地 竣工投产 建成投产 建成投用 签约 新开工")
        && !each("新签约 签约 开工 续建").any(|w| words.starts_with(w) && !words.starts_with("开工建设"))
    {
        return subject.noun.clone().then(&Name::of(verb));
    }
    Name::of(verb).then(&subject.noun)
}
