package poc.aws.emulator;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What happens to each call on its way to moto, and to each answer on its way back. */
final class Traffic implements StubRequestFilterV2, ResponseTransformerV2 {

  private static final int SLOW_MILLIS = 500;
  private static final Set<String> OF_THE_OLD_BODY = Set.of("content-length", "x-amz-crc32");
  private static final Set<String> WITH_RULES_ON_ANSWERS =
      Set.of("acm", "apigateway", "lambda", "iam", "route53", "s3:CreateBucket");

  private record Exchange(Call call, Optional<Fault> fault, boolean refused) {}

  private final Map<UUID, Exchange> underWay = new ConcurrentHashMap<>();
  private final Journal journal;
  private final Faults faults;
  private volatile List<Rule> rules;

  Traffic(Journal journal, Faults faults, List<Rule> rules) {
    this.journal = journal;
    this.faults = faults;
    this.rules = rules;
  }

  void hold(List<Rule> others) {
    rules = others;
  }

  @Override
  public String getName() {
    return "aws";
  }

  @Override
  public RequestFilterAction filter(Request request, ServeEvent event) {
    Call call = journal.arrived(request);
    faults.run(call, When.BEFORE);
    Optional<Fault> fault = faults.take(call);
    Optional<Answer> instead = fault.flatMap(kind -> FaultAnswer.of(kind, call));
    boolean dropped = fault.equals(Optional.of(Fault.DROPPED));
    boolean refused = instead.isPresent() || dropped;
    underWay.put(event.getId(), new Exchange(call, fault, refused));
    if (dropped) {
      return stop(Answer.empty(200));
    }
    return instead
        .or(() -> firstOf(call))
        .map(Traffic::stop)
        .orElseGet(() -> RequestFilterAction.continueWith(request));
  }

  private Optional<Answer> firstOf(Call call) {
    return rules.stream().flatMap(rule -> rule.before(call).stream()).findFirst();
  }

  private static RequestFilterAction stop(Answer answer) {
    ResponseDefinitionBuilder definition =
        ResponseDefinitionBuilder.responseDefinition()
            .withStatus(answer.status())
            .withBody(answer.body());
    answer.headers().forEach(definition::withHeader);
    return RequestFilterAction.stopWith(definition.build());
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    Exchange exchange = underWay.remove(event.getId());
    if (exchange == null) {
      return response;
    }
    Response told = exchange.refused() ? response : told(exchange.call(), response);
    faults.run(exchange.call(), When.AFTER);
    Fault fault = exchange.fault().orElse(null);
    if (fault == Fault.DROPPED || fault == Fault.ANSWER_LOST) {
      return Response.Builder.like(told)
          .but()
          .fault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER)
          .build();
    }
    journal.answered(exchange.call(), told.getStatus());
    return fault == Fault.SLOW
        ? Response.Builder.like(told).but().incrementInitialDelay(SLOW_MILLIS).build()
        : told;
  }

  private Response told(Call call, Response response) {
    boolean mayChange =
        WITH_RULES_ON_ANSWERS.contains(call.service())
            || WITH_RULES_ON_ANSWERS.contains(call.service() + ":" + call.operation());
    if (!mayChange || response.getStatus() >= 300) {
      return response;
    }
    Answer before = new Answer(response.getStatus(), Map.of(), response.getBodyAsString());
    Answer answer = before;
    for (Rule rule : rules) {
      answer = rule.after(call, answer);
    }
    return answer.equals(before)
        ? response
        : Response.Builder.like(response)
            .but()
            .status(answer.status())
            .headers(withoutThoseOfTheBody(response.getHeaders()))
            .body(answer.body())
            .build();
  }

  private static HttpHeaders withoutThoseOfTheBody(HttpHeaders headers) {
    List<HttpHeader> others =
        headers.all().stream()
            .filter(header -> !OF_THE_OLD_BODY.contains(header.key().toLowerCase(Locale.ROOT)))
            .toList();
    return new HttpHeaders(others);
  }
}
