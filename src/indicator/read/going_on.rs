//! Nouns that go on with a list of running prose across a comma: 建成新线40公里,复线30公里; 粮食产量50万吨,棉花2万吨.

use super::super::label::Label;
use super::super::lexicon;
use super::super::measure::Reading;
use super::super::name::Name;
use super::carry::Carry;
use super::figure::Figure;
use crate::model::Measure;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::is_plain_han;

/// A short noun in front of a weight, or of pieces after other produce: what else is produced.
pub fn is_produce(figure: &Figure, label: &Label, reading: &Reading, carry: &Carry) -> bool {
    const BRIEF: &str = "纸 糖 盐 钢 铁 煤 布 纱 油 棉 茶 酒 电 铜 铝 表";
    const PIECES: &str = "万辆 万架 万只 万台 万部 亿米 万米 亿支 万立方米 亿立方米 万套 万匹 亿度 亿千瓦时";
    let words = label.name.words(figure.text());
    let noun = words.has_size(2, 6) || words.is_one_of(BRIEF);
    let pieces = figure.quantity.unit.is_one_of(PIECES) && figure.mention.left.start == figure.mention.clause.start;
    noun && (figure.quantity.kind == Kind::Weight || pieces)
        && (matches!(carry.kind, Some(Kind::Weight | Kind::Percent)) || pieces || carry.unit.is_one_of(PIECES))
        && reading.measure == Measure::Level
        && label.verb.is_none()
        && !words.contains_in("产供购口")
        && !words.ends_with('量')
        && lexicon::heads().ends(&words).is_none()
}

/// More is a share.
const MOST_GROWTH: f64 = 30.0;

/// 生产总值增长6%,农业3%: the verb of the clause before, where the noun is an industry or a value.
pub fn grows_too(figure: &Figure, label: &Label, reading: &Reading, carry: &Carry) -> bool {
    let words = label.name.words(figure.text());
    (figure.in_list || figure.opens_next_clause())
        && reading.unit == "%"
        && reading.measure == Measure::Level
        && carry.measure == Some(Measure::Growth)
        && figure.tail.span.is_empty()
        && label.verb.is_none()
        && reading.value < MOST_GROWTH
        && words.trim_end_words("总产值 增加值").is_one_of("农业 工业 轻工业 重工业 服务业 建筑业 第一产业 第二产业 第三产业")
        && !figure.mention.right.of(figure.text()).starts_with(is_plain_han)
}

/// The measure that the row before ends with, for a noun of the same list that names none: 整车产量20万辆、新能源汽车8万辆;
/// 制造业增加值增长8%、医药制造业增长9%.
pub fn measure_before(figure: &Figure, label: &Label, reading: &Reading, carry: &Carry) -> Option<&'static str> {
    const MEASURES: &str = "增加值 产量 销量 产值 营业收入 主营业务收入 零售额 销售额 出口额 以旧换新 销售收入 种植面积 播种面积";
    const VEHICLES: &str = "万辆 辆 万台 台 万套 套 万件";
    let text = figure.text();
    let words = label.name.words(text);
    let last = carry.last.as_ref()?.words(text);
    let measure = each(MEASURES).find(|measure| last.ends_with(measure) && last.len() > measure.len())?;
    let things = |unit: &str| unit.is_one_of(VEHICLES);
    let alike = match reading.measure {
        Measure::Growth => carry.measure == Some(Measure::Growth) && figure.tail.direction.is_some(),
        // 药材种植面积5万亩、玫瑰2万亩
        Measure::Level if measure.ends_with("面积") => figure.quantity.kind == Kind::Area && carry.unit == figure.quantity.unit,
        Measure::Level => carry.measure == Some(Measure::Level) && figure.quantity.kind == Kind::Count && things(&carry.unit) && things(&figure.quantity.unit),
        _ => false,
    };
    let noun = words.has_size(2, 8)
        && figure.in_list
        && label.verb.is_none()
        && !label.is_bare
        && lexicon::heads().ends(&words).is_none()
        && !words.ends_in("率量额值数度速入田地棚园林")
        && !words.contains_in("的、和“")
        && !words.char_indices().any(|(i, _)| lexicon::kept_verbs().opens(words.after(i)).is_some_and(|len| len >= 6));
    (alike && noun).then_some(measure)
}

/// 建成新线40公里,复线30公里: a short noun with a number of the same unit right behind it, in the very next clause.
pub fn is_next_thing(figure: &Figure, label: &Label, reading: &Reading, carry: &Carry) -> bool {
    let text = figure.text();
    let words = label.name.words(text);
    let clause = figure.mention.clause;
    let follows = figure.before().is_some_and(|before| text.get(before..clause.start) == Some(","));
    let nothing_between = figure.tail.label_end == figure.mention.left.end && clause.start == figure.mention.left.start;
    follows
        && nothing_between
        && reading.measure == Measure::Level
        && carry.measure == Some(Measure::Level)
        && carry.unit == figure.quantity.unit
        && words.has_size(2, 6)
        && words == figure.label.of(text).trim_start_matches(',')
        && !words.starts_in("种播垦封“获共定个硬立")
        && !words.ends_with("抚育")
        && lexicon::heads().ends(&words).is_none()
        && !words.char_indices().any(|(i, _)| lexicon::kept_verbs().opens(words.after(i)).is_some())
}

/// 新增规上工业企业39家,瞪羚企业8家; 新增煤炭产能8万吨、火电装机9万千瓦: what is added next.
pub fn adds_too(figure: &Figure, label: &Label, reading: &Reading, carry: &Carry) -> bool {
    let text = figure.text();
    let words = label.name.words(text);
    let adds = carry.verb.is_some_and(|verb| verb.of(text).is_one_of("新增 新增加"));
    let bodies = |unit: &str| unit.is_one_of("家 户 个");
    let alike = carry.unit == figure.quantity.unit || bodies(&carry.unit) && bodies(&figure.quantity.unit);
    adds && (figure.in_list || figure.opens_next_clause() && alike && is_mere_noun(figure, &words))
        && !figure.tail.reached
        && !figure.passes()
        && reading.measure == Measure::Level
        && figure.quantity.kind != Kind::Percent
        && label.verb.is_none()
        && !label.is_bare
        && !words.starts_in("总新有现")
        && !words.ends_with_any("总数 总量 总额 收入 支出 余额 产值")
}

/// 推出“一件事”清单27期,“一张网”服务24期; 创建国家级绿色工厂5家,省级绿色工厂7家: one act, told once.
pub fn does_too(figure: &Figure, label: &Label, reading: &Reading, carry: &Carry) -> bool {
    let text = figure.text();
    let words = label.name.words(text);
    let acts = carry.verb.is_some_and(|verb| !verb.of(text).ends_with('成') && verb.of(text).size() > 1);
    acts && figure.opens_next_clause()
        && is_mere_noun(figure, &words)
        && !has_verb(&words)
        && carry.unit == figure.quantity.unit
        && carry.measure == Some(Measure::Level)
        && reading.measure == Measure::Level
        && !figure.tail.reached
        && !figure.passes()
        && label.verb.is_none()
        && !label.is_bare
        && !words.starts_in("总新有现其种共立配创探保向每")
        && !words.ends_with_any("抚育 学习 培训")
}

/// 立改废规章, 棚户区改造住房: an act inside the words, or in front of them.
fn has_verb(words: &str) -> bool {
    words.char_indices().any(|(at, _)| lexicon::acts().iter().any(|verbs| verbs.opens(words.after(at)).is_some_and(|len| len >= 6)))
}

/// 新增上市企业1家、挂牌企业20家: the verb that opens it tells the kind of the same things, and is no act.
pub fn is_kind_of_the_same(figure: &Figure, label: &Label, carry: &Carry) -> bool {
    let text = figure.text();
    let kind = label.verb.is_some_and(|verb| verb.of(text).is_one_of("挂牌 上市 服务 认证"));
    let (words, before) = (label.name.words(text), carry.last.as_ref().map(|last| last.words(text)).unwrap_or_default());
    let head = words.len() - words.tail(2).len();
    kind && figure.in_list && carry.verb.is_some() && carry.unit == figure.quantity.unit && before.ends_with(words.after(head))
}

/// The whole clause up to its figure is one noun: no verb opens or ends it.
pub fn is_mere_noun(figure: &Figure, words: &str) -> bool {
    let acts = lexicon::acts().iter().any(|verbs| verbs.opens(words).or_else(|| verbs.ends(words)).is_some_and(|len| len >= 6));
    figure.quantity.kind == Kind::Count
        && words == figure.label.of(figure.text()).trim_start_matches(',')
        && figure.mention.left.start == figure.mention.clause.start
        && (lexicon::heads().ends(words).is_none() || words.ends_with("企业"))
        && !acts
}

/// 城市人均住房面积32平方米、农村27平方米; 电话普及率8%,城市达到26%; 地区生产总值1万亿元、人均4万元: the measure of the figure before.
pub fn measured_too(figure: &Figure, label: &Label, reading: &Reading, carry: &Carry) -> Option<Name> {
    const PLACES: &str = "城镇 城市 农村 乡村";
    let (own, before) = (label.name.words(figure.text()), carry.last.as_ref()?);
    let words = before.words(figure.text());
    let follows = (figure.in_list || figure.opens_next_clause()) && reading.measure == Measure::Level && label.verb.is_none();
    let per_head = own == "人均" && figure.quantity.kind == Kind::Money && words.ends_with("生产总值") && !words.starts_with("人均");
    let there = own.trim_end_words("居民").is_one_of(PLACES) && carry.unit == figure.quantity.unit && carry.measure == Some(Measure::Level);
    let rest = words.strip_opening(PLACES).filter(|_| there).unwrap_or(&words);
    let measured = rest.len() < words.len() && !rest.starts_with('化')
        || rest.len() == words.len() && words.ends_with('率')
        || words.ends_with("面积") && words.has("人均");
    let rest = if own.ends_with("居民") { rest.trim_start_words("居民") } else { rest };
    let name = label.name.clone().then(&before.without_start(words.len() - rest.len())?);
    (follows && (per_head || there && measured)).then_some(name)
}

/// 新建充电桩2万个,其中农村1万个: a mere place in front of a number of the same unit says where the things before are.
pub fn is_where(figure: &Figure, label: &Label, reading: &Reading, carry: &Carry) -> bool {
    const PLACES: &str = "农村 乡村 城镇 城市 城区 中心城区 主城区 市区 县城 城乡";
    label.of_which
        && reading.measure == Measure::Level
        && carry.measure == Some(Measure::Level)
        && figure.quantity.kind == Kind::Count
        && carry.unit == figure.quantity.unit
        && label.name.words(figure.text()).is_one_of(PLACES)
}
